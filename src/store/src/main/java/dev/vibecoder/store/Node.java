package dev.vibecoder.store;

import java.util.UUID;

/** A process that runs jobs. */
public record Node(UUID id, long lockKey) {}
