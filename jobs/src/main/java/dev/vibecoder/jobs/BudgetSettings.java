package dev.vibecoder.jobs;

import dev.vibecoder.endpoint.Webhook;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of budgets.
 *
 * @param webhook null: nobody
 */
public record BudgetSettings(@Nullable Webhook webhook) {

  /** Crossings are rows and lines of the log, and nobody else is told. */
  public static final BudgetSettings QUIET = new BudgetSettings(null);
}
