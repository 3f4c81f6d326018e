package dev.vibecoder.store.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Paid calls of a project whose answer was never stored, as their process died.
 *
 * @param last when the last of them was sent; null when there is none
 */
public record LostCalls(String project, long calls, long estimatedTokens, @Nullable Instant last) {}
