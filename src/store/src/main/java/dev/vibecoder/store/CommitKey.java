package dev.vibecoder.store;

import java.util.UUID;

/** A stored commit: its row and its sha. */
public record CommitKey(UUID id, String sha) {}
