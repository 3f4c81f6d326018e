package dev.vibecoder.store;

import java.util.UUID;

/** A file of a project. */
public record FileKey(UUID projectId, String path) {}
