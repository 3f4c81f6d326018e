package dev.vibecoder.jobs.ingest;

import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.code.Stage;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.project.Ref;
import dev.vibecoder.git.Clone;
import dev.vibecoder.git.GitFailure;
import dev.vibecoder.git.NewCommit;
import dev.vibecoder.git.Workspace;
import dev.vibecoder.jobs.step.AheadReader;
import dev.vibecoder.jobs.step.Outcome;
import dev.vibecoder.jobs.step.ProgressListener;
import dev.vibecoder.jobs.step.ProjectStep;
import dev.vibecoder.jobs.step.Source;
import dev.vibecoder.jobs.step.Workers;
import dev.vibecoder.store.BranchCommit;
import dev.vibecoder.store.CommitTable;
import dev.vibecoder.store.ProjectRefTable;
import dev.vibecoder.store.StoredRef;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** Opens what a run has to ingest, and notes which tips it goes up to. */
@Component
class CommitSources {

  private final Workspace workspace;
  private final ProjectStep steps;
  private final ProjectRefTable refs;
  private final CommitTable commits;
  private final Workers workers;
  private final ProgressListener progress;

  CommitSources(
      Workspace workspace,
      ProjectStep steps,
      ProjectRefTable refs,
      CommitTable commits,
      Workers workers,
      ProgressListener progress) {
    this.workspace = workspace;
    this.steps = steps;
    this.refs = refs;
    this.commits = commits;
    this.workers = workers;
    this.progress = progress;
  }

  AheadReader<NewCommit, Outcome<BranchCommit>> reader(StepExecution step) {
    Project project = steps.projectOf(step);
    Clone clone = workspace.open(project.id());
    return new AheadReader<>(
        () -> open(step, project, clone), key -> read(clone, key), workers, workers.count() * 16);
  }

  private Source<NewCommit> open(StepExecution step, Project project, Clone clone) {
    List<Ref> tips = defaultFirst(refs.liveBranches(project.id()), project.defaultBranch());
    IngestedTips.keep(step.getJobExecution().getExecutionContext(), tips);
    var source =
        new CommitSource(
            clone, clone.newCommits(tips, refs.ingestedTips(project.id())), commits, project.id());
    progress.started(steps.labelOf(step), source.size(), "commits");
    return source;
  }

  /** A commit that several branches reach belongs to the first of them. */
  private static List<Ref> defaultFirst(List<StoredRef> branches, @Nullable String defaultBranch) {
    return branches.stream()
        .map(StoredRef::ref)
        .sorted(
            Comparator.comparing((Ref ref) -> !ref.shortName().equals(defaultBranch))
                .thenComparing(Ref::name))
        .toList();
  }

  private static Outcome<BranchCommit> read(Clone clone, NewCommit key) {
    try {
      return new Outcome.Done<>(new BranchCommit(clone.commit(key.sha()), key.branch()));
    } catch (GitFailure e) {
      throw e; // it is about the clone, and so about every commit
    } catch (RuntimeException e) {
      return new Outcome.PassedOver<>(
          new IngestIssue(Stage.INGEST, key.sha(), null, "UNREADABLE_COMMIT", e.toString()));
    }
  }
}
