package dev.vibecoder.store.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a group of executions did.
 *
 * @param groups its names, in the order of what was asked for; null for what has no such thing, and
 *     in the total
 * @param completed how many came to a good end
 * @param cost USD where known, failures included; null when it is known of none
 * @param p50Ms milliseconds that half of them took at most
 * @param p95Ms milliseconds that 95 of 100 took at most
 */
public record AgentRow(
    List<@Nullable String> groups,
    long executions,
    long completed,
    long failures,
    BigDecimal tokens,
    BigDecimal unpricedTokens,
    @Nullable BigDecimal cost,
    @Nullable BigDecimal recorded,
    @Nullable BigDecimal computed,
    @Nullable Long p50Ms,
    @Nullable Long p95Ms) {

  AgentRow lasting(@Nullable Long p50, @Nullable Long p95) {
    return new AgentRow(
        groups,
        executions,
        completed,
        failures,
        tokens,
        unpricedTokens,
        cost,
        recorded,
        computed,
        p50,
        p95);
  }

  /** Failures of what completed or failed, 0 to 1; null when nothing did. */
  public @Nullable BigDecimal failureRate() {
    long ended = completed + failures;
    return ended == 0
        ? null
        : BigDecimal.valueOf(failures).divide(BigDecimal.valueOf(ended), 4, RoundingMode.HALF_UP);
  }

  /** USD of all, failures included, for each that completed; null when none did. */
  public @Nullable BigDecimal costPerSuccess() {
    return cost == null || completed == 0
        ? null
        : cost.divide(BigDecimal.valueOf(completed), 6, RoundingMode.HALF_UP);
  }
}
