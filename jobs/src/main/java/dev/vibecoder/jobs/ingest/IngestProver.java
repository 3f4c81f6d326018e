package dev.vibecoder.jobs.ingest;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.project.Ref;
import dev.vibecoder.git.Census;
import dev.vibecoder.git.Clone;
import dev.vibecoder.store.IngestProof;
import dev.vibecoder.store.IngestProof.Scope;
import dev.vibecoder.store.IngestProofTable;
import dev.vibecoder.store.StoredRef;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Compares the stored commits of a project with a walk of its clone that ingest has no part in. */
@Component
class IngestProver {

  private final IngestProofTable proofs;
  private final HistoryReconciler reconciler;
  private final Clock clock;

  IngestProver(IngestProofTable proofs, HistoryReconciler reconciler, Clock clock) {
    this.proofs = proofs;
    this.reconciler = reconciler;
    this.clock = clock;
  }

  /** Walks what is new and adds it to the last proof; empty when that cannot tell or disagrees. */
  Optional<IngestProof> proveNew(
      Project project, Clone clone, List<Ref> newTips, List<StoredRef> before, int refs) {
    List<String> known =
        before.stream().map(StoredRef::ingestedSha).filter(Objects::nonNull).distinct().toList();
    return proofs
        .latest(project.id())
        .filter(IngestProof::complete)
        .flatMap(
            last ->
                clone
                    .censusBeyond(newTips, project.ingestSince(), known)
                    .map(new Census(last.gitCommits(), last.gitDigest())::plus))
        .map(git -> proof(project, Scope.NEW, refs, git, 0))
        .filter(IngestProof::complete);
  }

  /**
   * Walks everything; what turns out to be missing or wrong is put right and counted again.
   *
   * @param healed how many commits were missing until a moment ago
   */
  IngestProof proveWhole(Project project, Clone clone, List<Ref> tips, long healed) {
    Census git = clone.census(tips, project.ingestSince());
    IngestProof found = proof(project, Scope.WHOLE, tips.size(), git, healed);
    if (found.complete()) {
      return found;
    }
    int missing = reconciler.reconcile(project, clone, tips).missing().size();
    return proof(project, Scope.WHOLE, tips.size(), git, healed + missing);
  }

  private IngestProof proof(Project project, Scope scope, int refs, Census git, long missing) {
    return new IngestProof(
        clock.instant(),
        scope,
        refs,
        git.commits(),
        git.digest(),
        proofs.stored(project.id()),
        missing,
        missing);
  }
}
