package dev.vibecoder.store.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a group of executions cost.
 *
 * @param group null for the total and for what has no such thing, e.g. work without a project
 * @param unpriced how many of the executions have no known cost
 * @param unpricedTokens the tokens of those
 * @param cost USD where it is known; null when it is known of none
 */
public record CostRow(
    @Nullable String group,
    long executions,
    long unpriced,
    BigDecimal tokens,
    BigDecimal unpricedTokens,
    @Nullable BigDecimal cost,
    BigDecimal durationMs) {}
