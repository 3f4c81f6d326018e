package dev.vibecoder.jobs.ingest;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.git.Clone;
import dev.vibecoder.git.GitFailure;
import dev.vibecoder.git.Workspace;
import dev.vibecoder.jobs.step.Outcome;
import dev.vibecoder.jobs.step.ProjectStep;
import dev.vibecoder.jobs.step.StepCounts;
import dev.vibecoder.store.BranchCommit;
import dev.vibecoder.store.IngestIssueTable;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Reads commits again that an older version of the reading code had trouble with, and stores them
 * as the code of today has them; some at a time, each time in a transaction.
 */
@Component
class ReadAgain implements Tasklet {

  private static final int AT_ONCE = 500;

  private final Workspace workspace;
  private final ProjectStep steps;
  private final CommitRescue rescue;
  private final IngestIssueTable issues;

  ReadAgain(Workspace workspace, ProjectStep steps, CommitRescue rescue, IngestIssueTable issues) {
    this.workspace = workspace;
    this.steps = steps;
    this.rescue = rescue;
    this.issues = issues;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    Project project = steps.projectOf(contribution.getStepExecution());
    List<String> shas = issues.readByAnother(project.id(), Clone.READER, AT_ONCE);
    if (shas.isEmpty()) {
      return RepeatStatus.FINISHED;
    }
    rescue.store(project.id(), read(project, shas));
    // Of what was rewritten away meanwhile there is nothing to say any more.
    issues.forgetOthers(project.id(), Clone.READER, shas);
    StepCounts.join(
        contribution.getStepExecution().getExecutionContext(), "commits.again", shas.size());
    return RepeatStatus.CONTINUABLE;
  }

  private List<Outcome<BranchCommit>> read(Project project, List<String> shas) {
    List<Outcome<BranchCommit>> read = new ArrayList<>();
    String branch = String.valueOf(project.defaultBranch());
    try (Clone clone = workspace.open(project.id())) {
      for (String sha : shas) {
        try {
          read.add(CommitReading.read(clone, sha, branch));
        } catch (GitFailure e) {
          if (e.kind() != GitFailure.Kind.MISSING) {
            throw e;
          }
        }
      }
    }
    return read;
  }
}
