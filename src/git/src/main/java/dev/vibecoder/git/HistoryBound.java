package dev.vibecoder.git;

import dev.vibecoder.domain.code.Stage;
import java.time.Instant;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** Leaves out commits that were committed before a date, and so what only those lead to. */
record HistoryBound(@Nullable Instant since) {

  static final HistoryBound NONE = new HistoryBound(null);

  boolean excludes(ClonedObjects objects, ObjectId id) {
    return since != null && excludes(objects.commit(id));
  }

  boolean excludes(byte[] commit) {
    if (since == null) {
      return false;
    }
    var notes = new Notes(Stage.INGEST, "");
    byte[] committer = CommitHeader.parse(commit).committer();
    return new Identity(new SafeText(null, notes), notes)
        .read(committer, "COMMITTER")
        .when()
        .isBefore(since);
  }
}
