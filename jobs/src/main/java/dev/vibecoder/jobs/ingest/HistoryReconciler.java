package dev.vibecoder.jobs.ingest;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.project.Ref;
import dev.vibecoder.git.Clone;
import dev.vibecoder.git.KnownCommits;
import dev.vibecoder.git.NewCommits;
import dev.vibecoder.jobs.step.Outcome;
import dev.vibecoder.store.BranchCommit;
import dev.vibecoder.store.CommitLabel;
import dev.vibecoder.store.ReachableCommits;
import dev.vibecoder.store.Reconciliation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Brings all stored commits of a project into line with its whole history. */
@Component
class HistoryReconciler {

  private static final int AT_ONCE = 500;

  private final ReachableCommits reachable;
  private final CommitRescue rescue;

  HistoryReconciler(ReachableCommits reachable, CommitRescue rescue) {
    this.reachable = reachable;
    this.rescue = rescue;
  }

  /** What was missing is ingested before it returns. */
  Reconciliation reconcile(Project project, Clone clone, List<Ref> tips) {
    NewCommits reached = clone.newCommits(tips, project.ingestSince(), KnownCommits.none());
    Reconciliation result = reachable.reconcile(project.id(), labels(reached));
    List<CommitLabel> missing = result.missing();
    for (int from = 0; from < missing.size(); from += AT_ONCE) {
      ingest(project, clone, missing.subList(from, Math.min(from + AT_ONCE, missing.size())));
    }
    return result;
  }

  private static Iterable<CommitLabel> labels(NewCommits reached) {
    return () ->
        StreamSupport.stream(reached.spliterator(), false)
            .map(commit -> new CommitLabel(commit.sha(), commit.branch()))
            .iterator();
  }

  private void ingest(Project project, Clone clone, List<CommitLabel> missing) {
    List<Outcome<BranchCommit>> read = new ArrayList<>();
    missing.forEach(each -> read.add(CommitReading.read(clone, each.sha(), each.branch())));
    rescue.store(project.id(), read);
  }
}
