package dev.vibecoder.jobs.review;

import dev.vibecoder.jobs.step.BudgetReached;

/** The next call of the model could pass the budget of the night. */
final class BudgetSpent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BudgetSpent(String message) {
    super(message);
  }

  /** A budget of the work is reached before that of the night. */
  BudgetSpent(BudgetReached cause) {
    super(cause.getMessage(), cause);
  }
}
