package dev.vibecoder.jobs.ingest;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.git.Clone;
import dev.vibecoder.git.NewCommit;
import dev.vibecoder.git.NewCommits;
import dev.vibecoder.git.Workspace;
import dev.vibecoder.jobs.step.AheadReader;
import dev.vibecoder.jobs.step.Outcome;
import dev.vibecoder.jobs.step.ProgressListener;
import dev.vibecoder.jobs.step.ProjectStep;
import dev.vibecoder.jobs.step.Source;
import dev.vibecoder.jobs.step.Workers;
import dev.vibecoder.store.BranchCommit;
import dev.vibecoder.store.CommitTable;
import dev.vibecoder.store.IngestState;
import dev.vibecoder.store.ProjectRefTable;
import dev.vibecoder.store.ProjectTable;
import java.util.Objects;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** Opens what a run has to ingest, and plans up to which tips it goes. */
@Component
class CommitSources {

  /** Neighbours share trees and files: a worker that reads a range finds them in its caches. */
  private static final int RANGE = 64;

  private static final int RANGES_AHEAD = 2;

  /** Job parameter: {@code true} compares the whole history, whatever has moved. */
  private static final String WHOLE = "whole";

  private final Workspace workspace;
  private final ProjectStep steps;
  private final ProjectTable projects;
  private final ProjectRefTable refs;
  private final CommitTable commits;
  private final Workers workers;
  private final ProgressListener progress;

  CommitSources(
      Workspace workspace,
      ProjectStep steps,
      ProjectTable projects,
      ProjectRefTable refs,
      CommitTable commits,
      Workers workers,
      ProgressListener progress) {
    this.workspace = workspace;
    this.steps = steps;
    this.projects = projects;
    this.refs = refs;
    this.commits = commits;
    this.workers = workers;
    this.progress = progress;
  }

  AheadReader<NewCommit, Outcome<BranchCommit>> reader(StepExecution step) {
    Project project = steps.projectOf(step);
    Clone clone = workspace.open(project.id());
    return new AheadReader<>(
        () -> open(step, project, clone),
        key -> CommitReading.read(clone, key.sha(), key.branch()),
        workers,
        RANGE,
        workers.count() * RANGES_AHEAD);
  }

  private Source<NewCommit> open(StepExecution step, Project project, Clone clone) {
    IngestPlan plan = plan(project, "true".equals(step.getJobParameters().getString(WHOLE)));
    plan.keep(step.getJobExecution().getExecutionContext());
    if (!plan.isEmpty()) {
      projects.beginIngest(project.id());
    }
    NewCommits found =
        clone.newCommits(
            plan.newTips(project.defaultBranch()),
            project.ingestSince(),
            shas -> commits.stored(project.id(), shas));
    progress.started(steps.labelOf(step), found.size(), "commits");
    return new CommitSource(clone, found);
  }

  private IngestPlan plan(Project project, boolean whole) {
    IngestState state = projects.ingestState(project.id());
    boolean otherBranch =
        state.branch() != null && !Objects.equals(state.branch(), project.defaultBranch());
    return new IngestPlan(refs.moves(project.id()), whole || state.open() || otherBranch);
  }
}
