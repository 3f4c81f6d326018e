package dev.vibecoder.domain.work;

/** How long the money of a budget has to last. */
public enum BudgetPeriod {
  DAY,
  MONTH
}
