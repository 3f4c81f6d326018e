package dev.vibecoder.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Compares two commits of one history at a cost of what lies between them. Trusts dates, as git
 * does; where that or a malformed commit misleads it, it says too little, never too much.
 */
record Ancestry(RevWalk walk) {

  /** Does the one surely lead to the other? */
  boolean leads(String from, String to) {
    try {
      return walk.isMergedInto(commit(to), commit(from));
    } catch (IOException | RuntimeException e) {
      return false;
    } finally {
      walk.reset();
    }
  }

  /** What one leads to and the other does not; empty when the one does not surely lead to it. */
  Optional<List<String>> gained(String from, String to) {
    if (!leads(from, to)) {
      return Optional.empty();
    }
    try {
      walk.markStart(commit(from));
      walk.markUninteresting(commit(to));
      var gained = new ArrayList<String>();
      for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
        gained.add(commit.name());
      }
      return Optional.of(gained);
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    } finally {
      walk.reset();
    }
  }

  private RevCommit commit(String sha) throws IOException {
    return walk.parseCommit(ObjectId.fromString(sha));
  }
}
