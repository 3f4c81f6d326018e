package dev.vibecoder.jobs.step;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.store.BudgetSpending;
import dev.vibecoder.store.BudgetState;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Asked before each call that costs money. */
@Component
public final class SpendingLimits {

  /** Counter of steps that ended before their work was done, as a budget is spent. */
  public static final String HELD_BACK = "budgets.held-back";

  private final BudgetSpending spending;

  SpendingLimits(BudgetSpending spending) {
    this.spending = spending;
  }

  /**
   * Lets an agent of this platform spend more on a project.
   *
   * @throws BudgetReached when a budget does not
   */
  public void admit(Project project, String agent) {
    spending
        .reached(project.userId(), project.id(), agent)
        .ifPresent(
            state -> {
              throw new BudgetReached(sentence(state));
            });
  }

  private static String sentence(BudgetState state) {
    return "budget %s is spent: %s of %s USD since %s; it goes on with the first run of the next %s, or after: vibe budgets set"
        .formatted(
            state.name(),
            state.spent().toPlainString(),
            state.limit().toPlainString(),
            state.start(),
            state.period().name().toLowerCase(Locale.ROOT));
  }
}
