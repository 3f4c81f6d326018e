package dev.vibecoder.store;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a task and all below it took.
 *
 * @param cost USD; null when no execution has a known one
 * @param unpricedTokens tokens of executions without a known cost, which no number counts
 */
public record TaskTotal(
    long tasks,
    long executions,
    long tokens,
    @Nullable BigDecimal cost,
    long unpricedTokens,
    long unpricedExecutions,
    long durationMs) {}
