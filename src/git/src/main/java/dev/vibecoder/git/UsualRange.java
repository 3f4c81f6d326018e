package dev.vibecoder.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.BranchConfig;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/** What is reviewed when nobody says what: the work that is not yet where the others see it. */
final class UsualRange {

  private static final List<String> DEFAULT_BRANCHES =
      List.of(
          "refs/remotes/origin/HEAD",
          "refs/remotes/origin/main",
          "refs/remotes/origin/master",
          "refs/heads/main",
          "refs/heads/master");

  private final Repository repository;
  private final Revisions revisions;

  UsualRange(Repository repository, Revisions revisions) {
    this.repository = repository;
    this.revisions = revisions;
  }

  /**
   * The commits of HEAD that its upstream lacks, else those that the default branch lacks, else
   * HEAD alone.
   */
  CommitRange find() throws IOException {
    for (String base : bases()) {
      String range = Repository.shortenRefName(base) + "..HEAD";
      List<String> commits = revisions.of(base + "..");
      if (!commits.isEmpty()) {
        return new CommitRange(range, commits);
      }
    }
    return new CommitRange(Constants.HEAD, revisions.of(Constants.HEAD));
  }

  private List<String> bases() throws IOException {
    var bases = new ArrayList<String>();
    String upstream =
        new BranchConfig(repository.getConfig(), repository.getBranch()).getTrackingBranch();
    if (upstream != null) {
      bases.add(upstream);
    }
    bases.addAll(DEFAULT_BRANCHES);
    var there = new ArrayList<String>();
    for (String base : bases) {
      Ref ref = repository.exactRef(base);
      if (ref != null && ref.getObjectId() != null) {
        there.add(ref.getLeaf().getName());
      }
    }
    return there;
  }
}
