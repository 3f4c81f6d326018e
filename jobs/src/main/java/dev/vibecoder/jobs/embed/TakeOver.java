package dev.vibecoder.jobs.embed;

import dev.vibecoder.domain.code.Stage;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.jobs.IndexSettings;
import dev.vibecoder.jobs.step.BudgetReached;
import dev.vibecoder.jobs.step.ProgressListener;
import dev.vibecoder.jobs.step.ProjectStep;
import dev.vibecoder.jobs.step.StepLabel;
import dev.vibecoder.search.embed.EmbeddingFailure;
import dev.vibecoder.store.Generation;
import dev.vibecoder.store.GenerationTable;
import dev.vibecoder.store.IndexUpkeep;
import dev.vibecoder.store.KeptVectorTable;
import dev.vibecoder.store.StageLock;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * What follows when a project is indexed: the indexes of vectors, the change from one generation to
 * the next, and the measurement of what is searched. One run at a time does it for an owner;
 * searches go on meanwhile.
 */
@Component
class TakeOver implements Tasklet {

  private final ProjectStep steps;
  private final StageLock locks;
  private final Indexes indexes;
  private final GenerationTable generations;
  private final EmbedRuns runs;
  private final IndexUpkeep upkeep;
  private final KeptVectorTable kept;
  private final VectorIndexing vectors;
  private final Gate gate;
  private final Measuring measuring;
  private final IndexSettings settings;
  private final ProgressListener progress;

  TakeOver(
      ProjectStep steps,
      StageLock locks,
      Indexes indexes,
      GenerationTable generations,
      EmbedRuns runs,
      IndexUpkeep upkeep,
      KeptVectorTable kept,
      VectorIndexing vectors,
      Gate gate,
      Measuring measuring,
      IndexSettings settings,
      ProgressListener progress) {
    this.steps = steps;
    this.locks = locks;
    this.indexes = indexes;
    this.generations = generations;
    this.runs = runs;
    this.upkeep = upkeep;
    this.kept = kept;
    this.vectors = vectors;
    this.gate = gate;
    this.measuring = measuring;
    this.settings = settings;
    this.progress = progress;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    StepExecution step = context.getStepContext().getStepExecution();
    Project project = steps.projectOf(step);
    StepLabel label = steps.labelOf(step);
    kept.forget(settings.keepVectors());
    try (var alone =
        locks.acquire(
            project.userId(),
            Stage.EMBED,
            () -> progress.noted(label, "waits: another project's run is at it"))) {
      upkeep.run();
      takeOver(project, step);
      measure(project, step);
    }
    return RepeatStatus.FINISHED;
  }

  private void takeOver(Project project, StepExecution step) {
    StepLabel label = steps.labelOf(step);
    generations.active(project.userId()).ifPresent(g -> vectors.makeIfWanted(g, label));
    Generation configured = indexes.configuredGeneration(project);
    if (!configured.active()) {
      vectors.makeIfWanted(configured, label);
      with(indexes.configured(project), step, run -> gate.consider(configured, run, step));
    }
  }

  private void measure(Project project, StepExecution step) {
    generations
        .active(project.userId())
        .ifPresent(
            searched ->
                with(
                    indexes.target(project, searched),
                    step,
                    run -> measuring.measure(searched, run, step)));
  }

  /** That a model cannot be reached is no reason for a night to fail whose work is done. */
  private void with(Optional<IndexTarget> target, StepExecution step, Consumer<EmbedRun> work) {
    if (target.isEmpty()) {
      return;
    }
    EmbedRun run = runs.of(step, target.get());
    try {
      work.accept(run);
      run.execution().finish(true, null);
    } catch (EmbeddingFailure e) {
      run.execution().finish(false, e.getMessage());
      progress.noted(run.label(), "the search could not be measured: " + e.getMessage());
    } catch (BudgetReached e) {
      run.execution().finish(true, null);
      progress.noted(run.label(), "the search is not measured: " + e.getMessage());
    }
  }
}
