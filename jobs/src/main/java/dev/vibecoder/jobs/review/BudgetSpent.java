package dev.vibecoder.jobs.review;

/** The next call of the model could pass the budget of the night. */
final class BudgetSpent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BudgetSpent(String message) {
    super(message);
  }
}
