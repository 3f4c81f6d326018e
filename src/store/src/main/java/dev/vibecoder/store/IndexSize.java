package dev.vibecoder.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of a generation there is.
 *
 * @param completedAt when the last project was indexed to its end; null when none was
 */
public record IndexSize(long chunks, @Nullable Instant completedAt) {}
