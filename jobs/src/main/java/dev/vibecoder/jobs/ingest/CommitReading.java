package dev.vibecoder.jobs.ingest;

import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.code.Stage;
import dev.vibecoder.git.Clone;
import dev.vibecoder.git.GitFailure;
import dev.vibecoder.jobs.step.Outcome;
import dev.vibecoder.store.BranchCommit;

/** Reads one commit, or says why it cannot be read. */
final class CommitReading {

  private CommitReading() {}

  /**
   * @param branch what it is stored under
   * @throws GitFailure when the clone is damaged, which is about every commit
   */
  static Outcome<BranchCommit> read(Clone clone, String sha, String branch) {
    try {
      return new Outcome.Done<>(new BranchCommit(clone.commit(sha), branch));
    } catch (GitFailure e) {
      throw e;
    } catch (RuntimeException e) {
      return new Outcome.PassedOver<>(
          new IngestIssue(Stage.INGEST, sha, null, "UNREADABLE_COMMIT", e.toString()));
    }
  }
}
