package dev.vibecoder.git;

import dev.vibecoder.domain.code.Commit;
import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.code.TreeFile;
import dev.vibecoder.domain.project.Ref;
import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.Sources;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * A project's clone, open for reading. Any number of threads may read at once; up to 66 MiB of
 * recently used objects are kept. A commit or file that is not there fails as {@code MISSING}, a
 * damaged clone as {@code CORRUPT}; the next sync then clones it again.
 */
public final class Clone implements Sources, AutoCloseable {

  /**
   * Version of the code that reads commits. It is raised when commits with issues may be read
   * better, so that they are read again.
   */
  public static final String READER = "1";

  private final Repository repository;
  private final String name;
  private final GitLimits limits;
  private final CloneFolder folder;
  private final Set<ObjectId> shallowCommits;
  private final ObjectCaches caches = ObjectCaches.ofDefaultSize();
  private final ConcurrentLinkedDeque<ClonedObjects> idle = new ConcurrentLinkedDeque<>();

  Clone(Repository repository, String name, GitLimits limits, CloneFolder folder)
      throws IOException {
    this.repository = repository;
    this.name = name;
    this.limits = limits;
    this.folder = folder;
    shallowCommits = Set.copyOf(repository.getObjectDatabase().getShallowCommits());
  }

  /**
   * The commits that the refs lead to and that are not known, parents first, each with the first
   * ref in this order that leads to it.
   *
   * @param since commits committed earlier are left out, with what only they lead to; null for all
   */
  public NewCommits newCommits(List<Ref> refs, @Nullable Instant since, KnownCommits known) {
    return read(
        objects ->
            new History(objects, shallowCommits, new HistoryBound(since)).newCommits(refs, known));
  }

  /** Counts all commits that the refs lead to, by a walk of its own. */
  public Census census(Collection<Ref> refs, @Nullable Instant since) {
    return walk((objects, walk) -> censusWalk(objects, walk, since).whole(refs));
  }

  /**
   * Counts the commits that the refs lead to and known tips do not, at a cost of what lies between;
   * empty when that cannot be told.
   */
  public Optional<Census> censusBeyond(
      Collection<Ref> refs, @Nullable Instant since, Collection<String> knownTips) {
    return walk((objects, walk) -> censusWalk(objects, walk, since).beyond(refs, knownTips));
  }

  /** Does a commit surely lead to another? False also when that cannot be told. */
  public boolean leads(String from, String to) {
    return walk((objects, walk) -> new Ancestry(walk).leads(from, to));
  }

  /**
   * The commits that one leads to and another does not; empty when the one does not lead to the
   * other, or that cannot be told.
   */
  public Optional<List<String>> gained(String from, String to) {
    return walk((objects, walk) -> new Ancestry(walk).gained(from, to));
  }

  private CensusWalk censusWalk(ClonedObjects objects, RevWalk walk, @Nullable Instant since) {
    return new CensusWalk(walk, objects, shallowCommits, new HistoryBound(since));
  }

  /** One commit with the line counts of its files, as {@code git log --numstat -M} has them. */
  public Commit commit(String sha) {
    Commit commit = read(objects -> reader(objects, sha).commit());
    if (Damage.isIn(commit.notes())) {
      folder.markIncomplete();
    }
    return commit;
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
          ObjectId tree = CommitHeader.tree(objects.commit(existing(objects, sha)));
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

  /**
   * Who the people are, by the {@code .mailmap} in a commit's tree. Without one, or with one that
   * cannot be used, everybody is who the commit says; then {@link Mailmap#issues()} has the reason.
   */
  public Mailmap mailmap(String sha) {
    return read(
        objects -> {
          ObjectId commit = existing(objects, sha);
          ObjectId tree = CommitHeader.tree(objects.commit(commit));
          return tree == null
              ? Mailmap.empty(List.of())
              : new MailmapReader(objects, commit).read(tree);
        });
  }

  /**
   * Passes on which agents wrote commits, by the notes of git-ai that are new or changed between
   * two commits of {@code refs/notes/ai}. Work grows with those notes only.
   *
   * @param oldNotesCommit null, or one that is gone, for all notes
   * @return the notes that could not be read
   */
  public List<IngestIssue> aiNotes(
      @Nullable String oldNotesCommit, String newNotesCommit, Consumer<AiNote> each) {
    return read(
        objects -> {
          ObjectId before =
              oldNotesCommit != null
                      && ObjectId.isId(oldNotesCommit)
                      && objects.has(ObjectId.fromString(oldNotesCommit))
                  ? ObjectId.fromString(oldNotesCommit)
                  : null;
          return new AiNotesReader(objects, limits.maxTreeEntries(), each)
              .pass(before, existing(objects, newNotesCommit));
        });
  }

  /** The bytes of a file, or nothing when they are more than that. */
  public Optional<byte[]> content(String blob, long maxBytes) {
    return read(objects -> objects.blob(existing(objects, blob), maxBytes));
  }

  @Override
  public Optional<String> text(String blob, int maxBytes) {
    return read(objects -> BlobText.of(objects, blob, maxBytes));
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

  private <T> T walk(Walking<T> use) {
    return read(
        objects -> {
          try (var walk = new RevWalk(repository)) {
            walk.setRetainBody(false);
            return use.of(objects, walk);
          } catch (IOException e) {
            throw new GitFailure(
                GitFailure.Kind.CORRUPT,
                "%s: %s; the next sync clones again".formatted(name, e.getMessage()),
                e);
          }
        });
  }

  private <T> T read(Function<ClonedObjects, T> use) {
    ClonedObjects objects = idle.poll();
    if (objects == null) {
      objects =
          new ClonedObjects(repository.newObjectReader(), name, limits.maxTextBytes(), caches);
    }
    try {
      return use.apply(objects);
    } catch (GitFailure e) {
      if (e.kind() == GitFailure.Kind.CORRUPT) {
        folder.markDamaged();
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

  private interface Walking<T> {
    T of(ClonedObjects objects, RevWalk walk) throws IOException;
  }
}
