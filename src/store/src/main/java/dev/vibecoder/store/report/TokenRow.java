package dev.vibecoder.store.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a group of executions by kind; the kinds do not overlap.
 *
 * @param group null for the total and for what has no such thing
 * @param unpriced tokens of executions without a known cost
 */
public record TokenRow(
    @Nullable String group,
    long executions,
    BigDecimal input,
    BigDecimal cachedInput,
    BigDecimal cacheWrite,
    BigDecimal cacheWrite1h,
    BigDecimal output,
    BigDecimal reasoning,
    BigDecimal total,
    BigDecimal unpriced) {}
