package dev.vibecoder.jobs.sync;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.git.SyncResult;
import dev.vibecoder.jobs.step.ProgressListener;
import dev.vibecoder.jobs.step.ProjectStep;
import dev.vibecoder.jobs.step.StepCounts;
import dev.vibecoder.jobs.step.StepLabel;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Clones or fetches outside any transaction, then stores what was found in one. */
@Component
class SyncTasklet implements Tasklet {

  private final PatientSync sync;
  private final SyncedProject synced;
  private final ProjectStep steps;
  private final ProgressListener progress;

  SyncTasklet(
      PatientSync sync, SyncedProject synced, ProjectStep steps, ProgressListener progress) {
    this.sync = sync;
    this.synced = synced;
    this.steps = steps;
    this.progress = progress;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    StepExecution step = contribution.getStepExecution();
    Project project = steps.projectOf(step);
    StepLabel label = steps.labelOf(step);
    progress.started(label, -1, "refs");
    SyncResult result = sync(project, step, label);
    int changed = synced.store(project, result);
    progress.advanced(label, changed);
    contribution.incrementWriteCount(changed);
    StepCounts.join(step.getExecutionContext(), "refs.changed", changed);
    StepCounts.join(step.getExecutionContext(), "refs.total", result.refs().size());
    return RepeatStatus.FINISHED;
  }

  private SyncResult sync(Project project, StepExecution step, StepLabel label) {
    try {
      return sync.run(
          project,
          failure -> {
            if (step.isTerminateOnly()) {
              return false;
            }
            progress.noted(label, "failed, tries again: " + failure.getMessage());
            return true;
          });
    } catch (RuntimeException e) {
      synced.noteFailure(project, e);
      throw e;
    }
  }
}
