package dev.vibecoder.git;

import dev.vibecoder.domain.code.Commit;
import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.code.TreeFile;
import dev.vibecoder.domain.project.Ref;
import dev.vibecoder.domain.review.Change;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/**
 * A project's clone, open for reading. Any number of threads may read at once; each holds up to 32
 * MiB of recently used objects. A commit or file that is not there fails as {@code MISSING}, a
 * damaged clone as {@code CORRUPT}; the next sync then clones it again.
 */
public final class Clone implements AutoCloseable {

  private final Repository repository;
  private final String name;
  private final GitLimits limits;
  private final Runnable onDamage;
  private final Set<ObjectId> shallowCommits;
  private final ConcurrentLinkedDeque<ClonedObjects> idle = new ConcurrentLinkedDeque<>();

  Clone(Repository repository, String name, GitLimits limits, Runnable onDamage)
      throws IOException {
    this.repository = repository;
    this.name = name;
    this.limits = limits;
    this.onDamage = onDamage;
    shallowCommits = Set.copyOf(repository.getObjectDatabase().getShallowCommits());
  }

  /**
   * The commits that the branches lead to and the known tips do not, parents first, each with the
   * first branch in this order that leads to it. Known tips that are gone exclude nothing.
   */
  public NewCommits newCommits(List<Ref> branches, Collection<String> knownTips) {
    return read(objects -> new History(objects, shallowCommits).newCommits(branches, knownTips));
  }

  /** One commit with the line counts of its files, as {@code git log --numstat -M} has them. */
  public Commit commit(String sha) {
    return read(objects -> reader(objects, sha).commit());
  }

  /** One commit for review: the same files, with the lines they gained. */
  public Change change(String sha) {
    return read(objects -> new ChangeReader(objects, reader(objects, sha)).change(sha));
  }

  /**
   * Passes on each regular file in the tree of a commit, by path.
   *
   * @return what was left out or renamed
   * @throws GitFailure {@code TOO_LARGE}, before any file, when there are too many
   */
  public List<IngestIssue> files(String sha, Consumer<TreeFile> each) {
    return read(
        objects -> {
          ObjectId tree = CommitHeader.parse(objects.commit(existing(objects, sha))).tree();
          if (tree == null) {
            return List.of();
          }
          try {
            return new TreeFiles(objects, limits.maxTreeEntries(), sha, each).pass(tree);
          } catch (TreeTooLarge e) {
            throw new GitFailure(
                GitFailure.Kind.TOO_LARGE,
                "%s: commit %s is not read, %s; leave the branch out, or raise the limit"
                    .formatted(name, sha, e.getMessage()),
                e);
          }
        });
  }

  /** The bytes of a file, or nothing when they are more than that. */
  public Optional<byte[]> content(String blob, long maxBytes) {
    return read(objects -> objects.blob(existing(objects, blob), maxBytes));
  }

  private CommitReader reader(ClonedObjects objects, String sha) {
    return new CommitReader(objects, limits, existing(objects, sha), shallowCommits);
  }

  private ObjectId existing(ClonedObjects objects, String sha) {
    if (!ObjectId.isId(sha) || !objects.has(ObjectId.fromString(sha))) {
      throw new GitFailure(
          GitFailure.Kind.MISSING,
          "%s: there is no object %s; it was rewritten away, or sync first".formatted(name, sha));
    }
    return ObjectId.fromString(sha);
  }

  private <T> T read(Function<ClonedObjects, T> use) {
    ClonedObjects objects = idle.poll();
    if (objects == null) {
      objects = new ClonedObjects(repository.newObjectReader(), name, limits.maxTextBytes());
    }
    try {
      return use.apply(objects);
    } catch (GitFailure e) {
      if (e.kind() == GitFailure.Kind.CORRUPT) {
        onDamage.run();
      }
      throw e;
    } finally {
      idle.push(objects);
    }
  }

  /** Ends all reading. */
  @Override
  public void close() {
    idle.forEach(ClonedObjects::close);
    repository.close();
  }
}
