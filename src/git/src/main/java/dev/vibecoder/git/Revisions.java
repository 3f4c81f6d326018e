package dev.vibecoder.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/** Finds the commits that people name as they do for git. */
final class Revisions {

  private static final String THIS_ONE_ALONE = "^!";

  private final Repository repository;
  private final String name;
  private final boolean shallow;

  /**
   * @param name of the repository, for messages
   * @param shallow whether its history is cut
   */
  Revisions(Repository repository, String name, boolean shallow) {
    this.repository = repository;
    this.name = name;
    this.shallow = shallow;
  }

  /** The commits of {@code a..b}, {@code a...b}, or the one that a revision names. */
  List<String> of(String range) {
    int three = range.indexOf("...");
    int two = range.indexOf("..");
    if (three >= 0 && three == two) {
      return between(commit(range.substring(0, three)), commit(range.substring(three + 3)), true);
    }
    if (two >= 0) {
      return between(commit(range.substring(0, two)), commit(range.substring(two + 2)), false);
    }
    String one =
        range.endsWith(THIS_ONE_ALONE)
            ? range.substring(0, range.length() - THIS_ONE_ALONE.length())
            : range;
    return List.of(commit(one).name());
  }

  /** The commit that a revision names; HEAD when it is empty. */
  private ObjectId commit(String revision) {
    String asked = revision.isBlank() ? Constants.HEAD : revision;
    try (var walk = new RevWalk(repository)) {
      ObjectId id = repository.resolve(asked);
      if (id == null) {
        throw unknown(asked, "there is no such branch, tag or commit");
      }
      return walk.parseCommit(id).copy();
    } catch (RevisionSyntaxException | AmbiguousObjectException e) {
      throw unknown(asked, "git would not know which commit is meant");
    } catch (IncorrectObjectTypeException e) {
      throw unknown(asked, "that is no commit");
    } catch (IOException e) {
      throw unknown(asked, "its commit cannot be read");
    } catch (GitFailure e) {
      throw e;
    } catch (RuntimeException e) {
      throw damaged(e);
    }
  }

  private GitFailure unknown(String revision, String reason) {
    String wayOut =
        shallow
            ? "; the clone is shallow, so it may be in the part that is cut off: git fetch --unshallow"
            : "; git branch -a and git log show what there is";
    if (revision.equals(Constants.HEAD)) {
      wayOut = "; HEAD names no commit yet";
    }
    return new GitFailure(
        GitFailure.Kind.MISSING, "%s: '%s': %s%s".formatted(name, revision, reason, wayOut));
  }

  private List<String> between(ObjectId from, ObjectId to, boolean symmetric) {
    try (var walk = new RevWalk(repository)) {
      walk.setRetainBody(false);
      Collection<RevCommit> without =
          symmetric ? forks(walk, from, to) : List.of(walk.parseCommit(from));
      walk.sort(RevSort.TOPO);
      walk.sort(RevSort.REVERSE, true);
      walk.markStart(walk.parseCommit(to));
      if (symmetric) {
        walk.markStart(walk.parseCommit(from));
      }
      for (RevCommit commit : without) {
        walk.markUninteresting(walk.parseCommit(commit));
      }
      var commits = new ArrayList<String>();
      for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
        commits.add(commit.name());
      }
      return commits;
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
  }

  private static Collection<RevCommit> forks(RevWalk walk, ObjectId from, ObjectId to)
      throws IOException {
    walk.setRevFilter(RevFilter.MERGE_BASE);
    walk.markStart(List.of(walk.parseCommit(from), walk.parseCommit(to)));
    var forks = new ArrayList<RevCommit>();
    for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
      forks.add(commit);
    }
    walk.reset();
    walk.setRevFilter(RevFilter.ALL);
    return forks;
  }

  private GitFailure damaged(Exception e) {
    return new GitFailure(
        GitFailure.Kind.CORRUPT,
        "%s: its history cannot be walked: %s; run 'git fsck', or name a single commit"
            .formatted(name, e),
        e);
  }
}
