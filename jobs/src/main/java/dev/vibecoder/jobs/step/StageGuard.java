package dev.vibecoder.jobs.step;

import dev.vibecoder.domain.code.Stage;
import dev.vibecoder.store.StageLock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Lets one run at a time write a stage of a project: a second one waits until the first is through,
 * and then finds little left to do. Also tells the progress listener how the step ended.
 */
public final class StageGuard implements StepExecutionListener {

  private final Stage stage;
  private final StageLock locks;
  private final ProjectStep steps;
  private final ProgressListener progress;
  private final Map<Long, StageLock.Held> held = new ConcurrentHashMap<>();

  public StageGuard(Stage stage, StageLock locks, ProjectStep steps, ProgressListener progress) {
    this.stage = stage;
    this.locks = locks;
    this.steps = steps;
    this.progress = progress;
  }

  @Override
  public void beforeStep(StepExecution step) {
    StepLabel label = steps.labelOf(step);
    held.put(
        step.getId(),
        locks.acquire(
            steps.projectOf(step).id(),
            stage,
            () -> progress.noted(label, "waits: another run is at it")));
  }

  @Override
  public @Nullable ExitStatus afterStep(StepExecution step) {
    StageLock.Held lock = held.remove(step.getId());
    if (lock != null) {
      lock.close();
      progress.ended(steps.labelOf(step), step.getStatus() == BatchStatus.COMPLETED);
    }
    return null;
  }
}
