package dev.vibecoder.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which chunks a search may return; what is null does not restrict.
 *
 * @param pathGlob {@code *} stands for any characters, {@code ?} for one
 */
public record ChunkFilter(
    @Nullable UUID projectId, @Nullable String language, @Nullable String pathGlob) {}
