package dev.vibecoder.jobs.rollup;

import dev.vibecoder.domain.work.BudgetLevel;
import dev.vibecoder.endpoint.Webhook;
import dev.vibecoder.jobs.BudgetSettings;
import dev.vibecoder.jobs.step.ProgressListener;
import dev.vibecoder.jobs.step.StepCounts;
import dev.vibecoder.jobs.step.StepLabel;
import dev.vibecoder.store.BudgetCrossing;
import dev.vibecoder.store.BudgetCrossingTable;
import dev.vibecoder.store.BudgetSpending;
import dev.vibecoder.store.BudgetState;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Notes the bounds of budgets that were reached, once each, and tells of them. What the webhook
 * does not take is sent again by the next rollup; it fails no run.
 */
@Component
class CheckBudgets implements Tasklet {

  private static final StepLabel LABEL = new StepLabel("budgets", "rollup");

  private final BudgetSpending spending;
  private final BudgetCrossingTable crossings;
  private final BudgetSettings settings;
  private final ProgressListener progress;

  CheckBudgets(
      BudgetSpending spending,
      BudgetCrossingTable crossings,
      BudgetSettings settings,
      ProgressListener progress) {
    this.spending = spending;
    this.crossings = crossings;
    this.settings = settings;
    this.progress = progress;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws InterruptedException {
    ExecutionContext counts = contribution.getStepExecution().getExecutionContext();
    spending.ofLate().forEach(state -> note(state, counts));
    tell();
    return RepeatStatus.FINISHED;
  }

  private void note(BudgetState state, ExecutionContext counts) {
    BudgetLevel level = state.level();
    if (level == null) {
      return;
    }
    if (state.warn() != null && crossings.add(state, BudgetLevel.WARNING, state.warn())) {
      StepCounts.join(counts, "budgets.warned", 1);
      progress.noted(
          LABEL, sentence(state, "is the bound to warn at", state.warn().toPlainString()));
    }
    if (level == BudgetLevel.LIMIT && crossings.add(state, level, state.limit())) {
      StepCounts.join(counts, "budgets.over-limit", 1);
      progress.noted(LABEL, sentence(state, "is the limit", state.limit().toPlainString()));
    }
  }

  private static String sentence(BudgetState state, String what, String bound) {
    return "budget %s: %s USD were spent since %s, %s %s"
        .formatted(state.name(), state.spent().toPlainString(), state.start(), bound, what);
  }

  private void tell() throws InterruptedException {
    Webhook webhook = settings.webhook();
    if (webhook == null) {
      return;
    }
    for (BudgetCrossing crossing : crossings.untold()) {
      try {
        webhook.post(event(crossing));
        crossings.told(crossing.id());
      } catch (IOException e) {
        progress.noted(LABEL, e.getMessage() + "; the next rollup tries again");
        return;
      }
    }
  }

  private static Map<String, Object> event(BudgetCrossing crossing) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("text", crossing.sentence());
    event.put("budget", crossing.budget());
    event.put("level", crossing.level().name());
    event.put("period", crossing.period().name());
    event.put("period_start", crossing.start().toString());
    event.put("spent_usd", crossing.spent());
    event.put("bound_usd", crossing.bound());
    return event;
  }
}
