package dev.vibecoder.git;

import dev.vibecoder.domain.project.Ref;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevFlag;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Counts commits another way than {@link History} finds them, as a check on it: JGit reads them and
 * says what their parents are.
 */
final class CensusWalk {

  private static final int HEX_DIGITS = 15;

  private final RevWalk walk;
  private final ClonedObjects objects;
  private final Set<ObjectId> shallowCommits;
  private final HistoryBound bound;
  private final RevFlag met;
  private final Deque<RevCommit> pending = new ArrayDeque<>();
  private long commits;
  private BigInteger digest = BigInteger.ZERO;
  private long partialDigest;
  private int inPartial;

  CensusWalk(
      RevWalk walk, ClonedObjects objects, Set<ObjectId> shallowCommits, HistoryBound bound) {
    this.walk = walk;
    met = walk.newFlag("met");
    this.objects = objects;
    this.shallowCommits = shallowCommits;
    this.bound = bound;
  }

  /** Of all commits that the refs lead to. */
  Census whole(Collection<Ref> refs) throws IOException {
    refs.forEach(ref -> meet(ObjectId.fromString(ref.sha())));
    while (!pending.isEmpty()) {
      RevCommit commit = pending.pop();
      if (!bound.excludes(objects, commit)) {
        count(commit);
        parents(commit).forEach(this::meet);
      }
    }
    return census();
  }

  /**
   * Of the commits that the refs lead to and the known tips do not. Trusts dates, as git does;
   * empty when a commit on the way is malformed or missing.
   */
  Optional<Census> beyond(Collection<Ref> refs, Collection<String> knownTips) {
    try {
      for (Ref ref : refs) {
        walk.markStart(walk.parseCommit(ObjectId.fromString(ref.sha())));
      }
      for (String tip : knownTips) {
        leaveOut(ObjectId.fromString(tip));
      }
      for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
        if (!bound.excludes(objects, commit)) {
          count(commit);
        }
      }
      return Optional.of(census());
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private void leaveOut(ObjectId tip) throws IOException {
    try {
      walk.markUninteresting(walk.parseCommit(tip));
    } catch (IncorrectObjectTypeException e) {
      // A tag of a file: it leads to no commit.
    }
  }

  private void meet(ObjectId id) {
    RevCommit commit = walk.lookupCommit(id);
    if (!commit.has(met)) {
      commit.add(met);
      pending.push(commit);
    }
  }

  private List<? extends ObjectId> parents(RevCommit commit) throws IOException {
    if (shallowCommits.contains(commit)) {
      return List.of();
    }
    try {
      walk.parseHeaders(commit);
      return List.of(commit.getParents());
    } catch (MissingObjectException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Malformed, which JGit takes worse than we do.
      return CommitHeader.parents(objects.commit(commit));
    }
  }

  private void count(ObjectId id) {
    commits++;
    partialDigest += Long.parseLong(id.name().substring(0, HEX_DIGITS), 16);
    // Seven numbers of 60 bits fit into 63.
    if (++inPartial == 7) {
      sumUp();
    }
  }

  private void sumUp() {
    digest = digest.add(BigInteger.valueOf(partialDigest));
    partialDigest = 0;
    inPartial = 0;
  }

  private Census census() {
    sumUp();
    return new Census(commits, digest);
  }
}
