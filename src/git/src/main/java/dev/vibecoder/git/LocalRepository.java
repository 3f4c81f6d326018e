package dev.vibecoder.git;

import dev.vibecoder.domain.code.ChangeType;
import dev.vibecoder.domain.code.FileChange;
import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.ChangedFile;
import dev.vibecoder.domain.review.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A repository of this machine, read where it is: nothing in it is changed, and no hook, filter or
 * program of it runs. For one thread. What cannot be read fails as a {@link GitFailure}.
 */
public final class LocalRepository implements Sources, AutoCloseable {

  /** What is staged has no id. */
  public static final String STAGED = "staged";

  private static final Set<String> UNREAD =
      Set.of(
          Damage.FILE,
          Damage.TREE,
          "TREE_MISSING",
          "TREE_MALFORMED",
          "TOO_MANY_FILES",
          "MORE_ISSUES");
  private static final String WAY_OUT = "run 'git fsck', or fetch what is missing";

  private final Repository repository;
  private final String name;
  private final Path index;
  private final GitLimits limits;
  private final Set<ObjectId> shallowCommits;
  private final StagedObjects staged = new StagedObjects();
  private final ClonedObjects objects;

  private LocalRepository(Repository repository, String name, Path index, GitLimits limits)
      throws IOException {
    this.repository = repository;
    this.name = name;
    this.index = index;
    this.limits = limits;
    shallowCommits = Set.copyOf(repository.getObjectDatabase().getShallowCommits());
    objects =
        new ClonedObjects(
            new StagedReader(repository.newObjectReader(), staged),
            "the repository",
            WAY_OUT,
            limits.maxTextBytes(),
            ObjectCaches.ofDefaultSize());
  }

  /**
   * Opens the repository that a folder lies in: a work tree, a linked one, a submodule or a bare
   * one.
   *
   * @throws GitFailure {@code NOT_A_REPOSITORY} when there is none
   */
  public static LocalRepository open(Path folder, GitLimits limits) {
    Isolation.install();
    Path start = folder.toAbsolutePath().normalize();
    if (!Files.isDirectory(start)) {
      throw new GitFailure(
          GitFailure.Kind.NOT_A_REPOSITORY,
          start + (Files.exists(start) ? " is no folder" : " does not exist"));
    }
    try {
      for (Path at = start; at != null; at = at.getParent()) {
        GitDirs dirs = GitDirs.of(at);
        if (dirs != null) {
          return open(at, dirs, limits);
        }
      }
    } catch (IOException | ConfigInvalidException | RuntimeException e) {
      throw unusable(start, e);
    }
    throw new GitFailure(
        GitFailure.Kind.NOT_A_REPOSITORY,
        start + " is in no git repository; go to one, or name it: --repository PATH");
  }

  private static LocalRepository open(Path at, GitDirs dirs, GitLimits limits)
      throws IOException, ConfigInvalidException {
    String format = dirs.foreignFormat();
    if (format != null) {
      throw new GitFailure(
          GitFailure.Kind.UNSUPPORTED,
          "%s uses the object format %s; only sha1 is supported".formatted(at, format));
    }
    Repository repository =
        new FileRepositoryBuilder()
            .setGitDir(dirs.own().toFile())
            .setGitCommonDir(dirs.shared().toFile())
            .setBare()
            .build();
    return new LocalRepository(repository, at.toString(), dirs.own().resolve("index"), limits);
  }

  private static GitFailure unusable(Path folder, Exception e) {
    return e instanceof GitFailure failure
        ? failure
        : new GitFailure(
            GitFailure.Kind.CORRUPT,
            "%s: the repository cannot be opened: %s; run 'git fsck' there".formatted(folder, e),
            e);
  }

  /**
   * The commits of a range as git writes it: {@code a..b}, {@code a...b}, or one revision for that
   * commit alone.
   *
   * @param range null for what HEAD has beyond its upstream, else beyond the default branch, else
   *     HEAD alone
   * @throws GitFailure {@code MISSING} when a revision is unknown
   */
  public CommitRange range(@Nullable String range) {
    var revisions = new Revisions(repository, name, !shallowCommits.isEmpty());
    if (range != null) {
      return new CommitRange(range, revisions.of(range));
    }
    try {
      return new UsualRange(repository, revisions).find();
    } catch (IOException e) {
      throw unusable(Path.of(name), e);
    }
  }

  /**
   * One commit for review.
   *
   * @throws GitFailure {@code MISSING} when what it changes cannot be told, as its parent is cut
   *     off
   */
  public ReadChange change(String sha) {
    ObjectId id = ObjectId.fromString(sha);
    if (shallowCommits.contains(id)) {
      throw new GitFailure(
          GitFailure.Kind.MISSING,
          "the clone is shallow and ends here, so what the commit changed is unknown;"
              + " git fetch --deepen=1, or --unshallow for all");
    }
    return read(id, sha);
  }

  /** What is staged against HEAD, as the commit that it would become; its id is {@link #STAGED}. */
  public ReadChange staged() {
    try {
      ObjectId head = repository.resolve(Constants.HEAD);
      return read(new StagedCommit(index.toFile(), name).addTo(staged, head), STAGED);
    } catch (IOException e) {
      throw unusable(Path.of(name), e);
    }
  }

  private ReadChange read(ObjectId id, String as) {
    var commit = new CommitReader(objects, limits, id, shallowCommits);
    Change change = new ChangeReader(objects, commit).change(as);
    Set<String> gone =
        change.files().stream()
            .map(ChangedFile::file)
            .filter(file -> file.type() == ChangeType.DELETED)
            .map(FileChange::path)
            .collect(Collectors.toSet());
    return new ReadChange(
        change,
        commit.notes().stream()
            .filter(note -> UNREAD.contains(note.reason()))
            .filter(note -> note.path() == null || !gone.contains(note.path()))
            .toList());
  }

  /** The message of a commit. */
  public String message(String sha) {
    return new CommitReader(objects, limits, ObjectId.fromString(sha), shallowCommits).message();
  }

  /** The bytes of a text that a change left behind, unless they are beyond the limit for text. */
  public Optional<byte[]> text(String blob) {
    return Optional.ofNullable(objects.text(ObjectId.fromString(blob)));
  }

  @Override
  public Optional<String> text(String blob, int maxBytes) {
    return BlobText.of(objects, blob, maxBytes);
  }

  /** Where {@code origin} is, as its configuration says. */
  public Optional<String> origin() {
    return Optional.ofNullable(repository.getConfig().getString("remote", "origin", "url"));
  }

  @Override
  public void close() {
    objects.close();
    repository.close();
  }
}
