package dev.vibecoder.store.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a group of executions by kind; the kinds do not overlap.
 *
 * @param groups its names, in the order of what was asked for; null for what has no such thing, and
 *     in the total
 * @param unpriced tokens of executions without a known cost
 */
public record TokenRow(
    List<@Nullable String> groups,
    long executions,
    BigDecimal input,
    BigDecimal cachedInput,
    BigDecimal cacheWrite,
    BigDecimal cacheWrite1h,
    BigDecimal output,
    BigDecimal reasoning,
    BigDecimal total,
    BigDecimal unpriced) {}
