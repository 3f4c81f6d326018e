package dev.vibecoder.jobs.step;

/** The limit of a budget is reached: nothing more is paid for until its next period. */
public final class BudgetReached extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BudgetReached(String message) {
    super(message);
  }
}
