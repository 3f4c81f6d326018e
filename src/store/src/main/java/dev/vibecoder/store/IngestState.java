package dev.vibecoder.store;

import org.jspecify.annotations.Nullable;

/**
 * How the last ingest left a project.
 *
 * @param open whether one began that did not come to its end
 * @param branch the default branch at the end of the last one that did; null when there was none
 */
public record IngestState(boolean open, @Nullable String branch) {}
