package dev.vibecoder.git;

import java.util.Iterator;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The commits that branches lead to and known tips do not, parents before children; the same order
 * whenever it is asked for the same branches and tips. Holds ids only.
 */
public final class NewCommits implements Iterable<NewCommit> {

  private final List<? extends ObjectId> commits;
  private final int[] ends;
  private final List<String> branches;

  /**
   * @param ends for each branch, how many commits it and those before it have
   */
  NewCommits(List<? extends ObjectId> commits, int[] ends, List<String> branches) {
    this.commits = List.copyOf(commits);
    this.ends = ends.clone();
    this.branches = List.copyOf(branches);
  }

  /** How many there are. */
  public int size() {
    return commits.size();
  }

  @Override
  public Iterator<NewCommit> iterator() {
    return new Iterator<>() {
      private int next;
      private int branch;

      @Override
      public boolean hasNext() {
        return next < commits.size();
      }

      @Override
      public NewCommit next() {
        String sha = commits.get(next).name();
        while (next >= ends[branch]) {
          branch++;
        }
        next++;
        return new NewCommit(sha, branches.get(branch));
      }
    };
  }
}
