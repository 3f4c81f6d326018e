package dev.vibecoder.jobs.embed;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.jobs.step.ProgressListener;
import dev.vibecoder.jobs.step.ProjectStep;
import dev.vibecoder.jobs.step.StepCounts;
import dev.vibecoder.store.ExecutionTable;
import dev.vibecoder.store.ModelCallTable;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** Closes what a dead process left open; the stage's lock says that no living one has it open. */
@Component
class Orphans {

  private final ProjectStep steps;
  private final ModelCallTable calls;
  private final ExecutionTable executions;
  private final ProgressListener progress;

  Orphans(
      ProjectStep steps,
      ModelCallTable calls,
      ExecutionTable executions,
      ProgressListener progress) {
    this.steps = steps;
    this.calls = calls;
    this.executions = executions;
    this.progress = progress;
  }

  void close(StepExecution step) {
    Project project = steps.projectOf(step);
    int orphaned = EmbeddingExecution.closeOrphans(project, executions, calls);
    if (orphaned > 0) {
      StepCounts.join(step.getExecutionContext(), "calls.orphaned", orphaned);
      progress.noted(
          steps.labelOf(step),
          orphaned
              + (orphaned == 1 ? " call of the model was" : " calls of the model were")
              + " sent by a process that ended before the answer was stored; each may have been billed");
    }
  }
}
