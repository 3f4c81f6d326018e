package dev.vibecoder.store.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * All that was ever rolled up.
 *
 * @param cost USD where known; null when no cost is known
 * @param unpriced executions without a known cost
 */
public record RollupTotals(
    long executions, long tokens, @Nullable BigDecimal cost, long unpriced) {}
