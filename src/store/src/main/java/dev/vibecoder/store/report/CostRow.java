package dev.vibecoder.store.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a group of executions cost.
 *
 * @param groups its names, in the order of what was asked for; null for what has no such thing,
 *     e.g. work without a project, and in the total
 * @param unpriced how many of the executions have no known cost
 * @param unpricedTokens the tokens of those
 * @param cost USD where it is known: as recorded, else as computed; null when it is known of none
 * @param recorded USD that sources gave; null when none did
 * @param computed USD by tokens and prices, also of what has a recorded cost; null without prices
 */
public record CostRow(
    List<@Nullable String> groups,
    long executions,
    long unpriced,
    BigDecimal tokens,
    BigDecimal unpricedTokens,
    @Nullable BigDecimal cost,
    @Nullable BigDecimal recorded,
    @Nullable BigDecimal computed,
    BigDecimal durationMs) {}
