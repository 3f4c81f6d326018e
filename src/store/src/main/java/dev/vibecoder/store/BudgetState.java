package dev.vibecoder.store;

import dev.vibecoder.domain.work.BudgetLevel;
import dev.vibecoder.domain.work.BudgetPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was spent of a budget in one period.
 *
 * @param project name; null: all projects
 * @param agent name; null: all agents
 * @param start first day of the period
 * @param warn USD; null: no warning
 * @param limit USD
 * @param spent USD, as far as costs are known
 * @param unpricedTokens tokens of the period without a known cost
 */
public record BudgetState(
    UUID budgetId,
    String name,
    @Nullable String project,
    @Nullable String agent,
    BudgetPeriod period,
    LocalDate start,
    @Nullable BigDecimal warn,
    BigDecimal limit,
    BigDecimal spent,
    BigDecimal unpricedTokens) {

  /** The highest bound that is reached; null when none is. */
  public @Nullable BudgetLevel level() {
    if (spent.compareTo(limit) >= 0) {
      return BudgetLevel.LIMIT;
    }
    return warn != null && spent.compareTo(warn) >= 0 ? BudgetLevel.WARNING : null;
  }
}
