package dev.vibecoder.jobs.review;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.endpoint.EndpointSettings;
import dev.vibecoder.git.Clone;
import dev.vibecoder.git.Workspace;
import dev.vibecoder.jobs.ModelReviewSettings;
import dev.vibecoder.jobs.step.ProgressListener;
import dev.vibecoder.jobs.step.ProjectStep;
import dev.vibecoder.jobs.step.StepCounts;
import dev.vibecoder.jobs.step.StepLabel;
import dev.vibecoder.review.model.ModelReviewer;
import dev.vibecoder.store.CommitKey;
import dev.vibecoder.store.ReviewScope;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** What a run of the model's step has to do. */
@Component
class ModelRuns {

  /** Commits of one run at most: nobody's budget reaches further. */
  private static final int MOST = 2_000;

  private final ModelReviewSettings settings;
  private final ProjectStep steps;
  private final Workspace workspace;
  private final NightBudget budget;
  private final ModelTables tables;
  private final ProgressListener progress;
  private final Clock clock;

  ModelRuns(
      ModelReviewSettings settings,
      ProjectStep steps,
      Workspace workspace,
      NightBudget budget,
      ModelTables tables,
      ProgressListener progress,
      Clock clock) {
    this.settings = settings;
    this.steps = steps;
    this.workspace = workspace;
    this.budget = budget;
    this.tables = tables;
    this.progress = progress;
    this.clock = clock;
  }

  StepLabel label(StepExecution step) {
    return steps.labelOf(step);
  }

  Clone clone(StepExecution step) {
    return workspace.open(ProjectStep.idOf(step));
  }

  ModelCommits commits(StepExecution step, Clone clone) {
    return new ModelCommits(steps.projectOf(step), clone, reviewer(), scope(step), budget, tables);
  }

  /** Newest first. */
  List<CommitKey> waiting(StepExecution step) {
    if (ModelWish.of(step.getJobParameters(), settings) == ModelWish.UNWANTED) {
      return List.of();
    }
    return tables
        .runs()
        .waiting(
            ProjectStep.idOf(step),
            scope(step),
            clock.instant().minus(settings.window()),
            reviewer().settings().runs(),
            MOST);
  }

  /** Can the budget be kept at all? */
  void check() {
    EndpointSettings endpoint = reviewer().settings().endpoint();
    budget.check(
        endpoint.provider(),
        endpoint.model(),
        tables.prices().price(endpoint.provider(), endpoint.model()).orElse(null));
  }

  /** Closes what a dead process left open; the stage's lock says that no living one has it open. */
  void closeOrphans(StepExecution step) {
    Project project = steps.projectOf(step);
    tables.executions().closeOrphans(project.id(), ReviewBill.SOURCE);
    int orphaned = tables.calls().closeOrphans(project.id(), ReviewBill.SOURCE);
    if (orphaned > 0) {
      StepCounts.join(step.getExecutionContext(), "calls.orphaned", orphaned);
      progress.noted(
          label(step),
          "%d calls of the reviewing model had no answer stored, as their process died; each may have been billed"
              .formatted(orphaned));
    }
  }

  private ReviewScope scope(StepExecution step) {
    boolean wanted = ModelWish.of(step.getJobParameters(), settings) == ModelWish.WANTED;
    return new ReviewScope(
        reviewer().version(), reviewer().name(), wanted ? Since.of(step.getJobParameters()) : null);
  }

  private ModelReviewer reviewer() {
    return Objects.requireNonNull(settings.reviewer());
  }
}
