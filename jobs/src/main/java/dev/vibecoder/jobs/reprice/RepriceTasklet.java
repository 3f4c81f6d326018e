package dev.vibecoder.jobs.reprice;

import dev.vibecoder.domain.work.PriceBook;
import dev.vibecoder.jobs.step.StepCounts;
import dev.vibecoder.store.ExecutionPosition;
import dev.vibecoder.store.ExecutionPriceTable;
import dev.vibecoder.store.ModelPriceTable;
import dev.vibecoder.store.PriceChangeTable;
import dev.vibecoder.store.PricedExecution;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Goes through a window of executions page by page, a transaction each. */
class RepriceTasklet implements Tasklet {

  private static final int PAGE = 5_000;

  private final ExecutionPriceTable executions;
  private final PriceChangeTable changes;
  private final RepriceWindow window;
  private final PriceBook prices;

  RepriceTasklet(
      ExecutionPriceTable executions,
      PriceChangeTable changes,
      ModelPriceTable prices,
      RepriceWindow window) {
    this.executions = executions;
    this.changes = changes;
    this.window = window;
    this.prices = prices.book();
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    StepExecution step = contribution.getStepExecution();
    ExecutionContext kept = step.getExecutionContext();
    ExecutionPosition position = RepricePosition.of(kept);
    if (position == null) {
      return goToUserAfter(null, kept);
    }
    List<PricedExecution> page = executions.after(position, window.end(), PAGE);
    if (page.isEmpty()) {
      return goToUserAfter(position, kept);
    }
    price(page, step);
    PricedExecution last = page.get(page.size() - 1);
    RepricePosition.keep(
        kept, new ExecutionPosition(position.userId(), last.startedAt(), last.id()));
    return RepeatStatus.CONTINUABLE;
  }

  private RepeatStatus goToUserAfter(@Nullable ExecutionPosition position, ExecutionContext kept) {
    Optional<ExecutionPosition> next =
        executions
            .userAfter(position == null ? null : position.userId())
            .map(user -> ExecutionPosition.before(user, window.from()));
    next.ifPresent(first -> RepricePosition.keep(kept, first));
    return RepeatStatus.continueIf(next.isPresent());
  }

  private void price(List<PricedExecution> page, StepExecution step) {
    var repriced = new RepricedPage(prices, !window.dryRun(), page);
    if (!window.dryRun()) {
      executions.write(repriced.costs());
    }
    changes.add(step.getJobExecution().getJobInstance().getId(), repriced.changes());
    StepCounts.join(step.getExecutionContext(), "executions.looked-at", page.size());
    StepCounts.join(step.getExecutionContext(), "executions.changed", repriced.costs().size());
  }
}
