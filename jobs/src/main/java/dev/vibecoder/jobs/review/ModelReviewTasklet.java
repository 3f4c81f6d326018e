package dev.vibecoder.jobs.review;

import dev.vibecoder.endpoint.EndpointFailure;
import dev.vibecoder.endpoint.EndpointFailure.Reason;
import dev.vibecoder.git.Clone;
import dev.vibecoder.jobs.review.ModelCommits.Result;
import dev.vibecoder.jobs.step.ProgressListener;
import dev.vibecoder.jobs.step.SpendingLimits;
import dev.vibecoder.jobs.step.StepCounts;
import dev.vibecoder.jobs.step.StepLabel;
import dev.vibecoder.store.CommitKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Has a model review what waits, a commit at a time, so that a run can be stopped in between. That
 * the model cannot be asked, or costs enough, ends the step well: the reviews by rules are there.
 */
class ModelReviewTasklet implements Tasklet, AutoCloseable {

  /** So many commits in a row without an opinion: it is not the commits. */
  private static final int IN_A_ROW = 3;

  private static final String COUNT = "model-reviews.";

  private final ModelRuns runs;
  private final ModelQuiet quiet;
  private final ProgressListener progress;
  private final Deque<CommitKey> waiting = new ArrayDeque<>();
  private @Nullable ModelCommits commits;
  private @Nullable Clone clone;
  private int inARow;

  ModelReviewTasklet(ModelRuns runs, ModelQuiet quiet, ProgressListener progress) {
    this.runs = runs;
    this.quiet = quiet;
    this.progress = progress;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    StepExecution step = context.getStepContext().getStepExecution();
    try {
      ModelCommits open = commits == null ? open(step) : commits;
      commits = open;
      CommitKey next = waiting.poll();
      if (next == null) {
        return RepeatStatus.FINISHED;
      }
      count(step, reviewed(step, open, next), next);
      return RepeatStatus.CONTINUABLE;
    } catch (BudgetSpent e) {
      if (e.getCause() != null) {
        StepCounts.join(step.getExecutionContext(), SpendingLimits.HELD_BACK, 1);
      }
      return stopped(step, "budget-spent", e);
    } catch (EndpointFailure e) {
      quiet.keep(step, String.valueOf(e.getMessage()));
      return stopped(step, "stopped", e);
    }
  }

  private Result reviewed(StepExecution step, ModelCommits open, CommitKey commit) {
    try {
      return open.review(commit);
    } catch (BudgetSpent | EndpointFailure e) {
      waiting.addFirst(commit);
      throw e;
    } finally {
      StepCounts.join(step.getExecutionContext(), "tokens", open.takeTokens());
    }
  }

  private ModelCommits open(StepExecution step) {
    runs.closeOrphans(step);
    waiting.addAll(runs.waiting(step));
    if (!waiting.isEmpty()) {
      quiet
          .reason(step)
          .ifPresent(
              reason -> {
                throw new EndpointFailure(Reason.UNAVAILABLE, reason, null);
              });
      runs.check();
    }
    progress.started(runs.label(step), waiting.size(), "commits");
    Clone opened = runs.clone(step);
    clone = opened;
    return runs.commits(step, opened);
  }

  private void count(StepExecution step, Result result, CommitKey commit) {
    ExecutionContext counts = step.getExecutionContext();
    String name = result == Result.REVIEWED ? "new" : result.name().toLowerCase(Locale.ROOT);
    StepCounts.join(counts, COUNT + name.replace('_', '-'), 1);
    progress.advanced(runs.label(step), 1);
    boolean withoutOpinion = result == Result.UNUSABLE || result == Result.REFUSED;
    inARow = withoutOpinion ? inARow + 1 : result == Result.REVIEWED ? 0 : inARow;
    if (inARow == IN_A_ROW) {
      throw new EndpointFailure(
          Reason.CONFIGURATION,
          "%d commits in a row had no opinion, the last %s; ingest_issues says why"
              .formatted(IN_A_ROW, commit.sha()),
          null);
    }
  }

  private RepeatStatus stopped(StepExecution step, String count, RuntimeException why) {
    StepLabel label = runs.label(step);
    StepCounts.join(step.getExecutionContext(), COUNT + count, 1);
    StepCounts.join(step.getExecutionContext(), COUNT + "waiting", waiting.size());
    progress.noted(
        label,
        "the model reviews no more in this run: %s; the reviews by rules are there"
            .formatted(why.getMessage()));
    return RepeatStatus.FINISHED;
  }

  @Override
  public void close() {
    if (clone != null) {
      clone.close();
    }
  }
}
