package dev.vibecoder.domain.work;

/** A bound of a budget. */
public enum BudgetLevel {
  /** Someone should look. */
  WARNING,
  /** The paid steps of this platform stop. */
  LIMIT
}
