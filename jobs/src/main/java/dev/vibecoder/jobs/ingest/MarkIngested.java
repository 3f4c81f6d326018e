package dev.vibecoder.jobs.ingest;

import dev.vibecoder.domain.project.Ref;
import dev.vibecoder.jobs.step.ProjectStep;
import dev.vibecoder.store.ProjectRefTable;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Says, once every commit is stored, up to which tips: never ahead of the data. */
@Component
class MarkIngested implements Tasklet {

  private final ProjectStep steps;
  private final ProjectRefTable refs;

  MarkIngested(ProjectStep steps, ProjectRefTable refs) {
    this.steps = steps;
    this.refs = refs;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    StepExecution step = contribution.getStepExecution();
    List<Ref> tips = IngestedTips.kept(step.getJobExecution().getExecutionContext());
    int moved = refs.markIngested(steps.projectOf(step).id(), tips);
    contribution.incrementWriteCount(moved);
    return RepeatStatus.FINISHED;
  }
}
