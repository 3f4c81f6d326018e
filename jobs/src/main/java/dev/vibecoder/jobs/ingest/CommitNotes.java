package dev.vibecoder.jobs.ingest;

import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.jobs.step.Outcome;
import dev.vibecoder.store.BranchCommit;
import java.util.ArrayList;
import java.util.List;

/** What is to be said of commits that were read: why not, or in which other form. */
final class CommitNotes {

  private CommitNotes() {}

  static List<IngestIssue> of(Iterable<? extends Outcome<BranchCommit>> read) {
    List<IngestIssue> all = new ArrayList<>(Outcome.issues(read));
    Outcome.values(read).forEach(each -> all.addAll(each.commit().notes()));
    return all;
  }
}
