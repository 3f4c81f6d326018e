package dev.vibecoder.store;

import dev.vibecoder.domain.work.BudgetLevel;
import dev.vibecoder.domain.work.BudgetPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A bound of a budget that was reached.
 *
 * @param budget name
 * @param start first day of the period
 * @param spent USD when it was noticed
 * @param bound USD
 */
public record BudgetCrossing(
    UUID id,
    String budget,
    BudgetPeriod period,
    LocalDate start,
    BudgetLevel level,
    BigDecimal spent,
    BigDecimal bound) {

  /** For people. */
  public String sentence() {
    return "budget %s: %s USD were spent in the %s of %s, %s is the %s"
        .formatted(
            budget,
            spent.toPlainString(),
            period == BudgetPeriod.DAY ? "day" : "month",
            period == BudgetPeriod.DAY ? start : start.toString().substring(0, 7),
            bound.toPlainString(),
            level == BudgetLevel.LIMIT ? "limit" : "bound to warn at");
  }
}
