package dev.vibecoder.testkit;

import dev.vibecoder.domain.project.RepositoryUrl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.api.errors.InvalidRefNameException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * A bare git repository that a test writes object by object, malformed ones included. Commits are a
 * minute apart from {@link #START} on, so ids are the same in every run. HEAD names {@code main}.
 */
public final class ScriptedRepository implements AutoCloseable {

  /** When the first commit is made. */
  public static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

  private final Path folder;
  private final Repository repository;
  private final Map<String, SortedMap<String, ScriptedFile>> trees = new HashMap<>();
  private Instant next = START;

  private ScriptedRepository(Path folder, Repository repository) {
    this.folder = folder;
    this.repository = repository;
  }

  /** An empty one in a folder that does not exist yet. */
  public static ScriptedRepository create(Path folder) {
    try {
      Repository repository =
          new FileRepositoryBuilder()
              .setGitDir(folder.toFile())
              .setInitialBranch("main")
              .setBare()
              .build();
      repository.create(true);
      return new ScriptedRepository(folder, repository);
    } catch (IOException | InvalidRefNameException e) {
      throw new IllegalStateException("could not create " + folder, e);
    }
  }

  /** One that was created before; the files of its commits are not remembered. */
  public static ScriptedRepository open(Path folder) {
    try {
      return new ScriptedRepository(
          folder,
          new FileRepositoryBuilder().setGitDir(folder.toFile()).setMustExist(true).build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is, a bare repository. */
  public Path path() {
    return folder;
  }

  /** What to register to clone it. */
  public RepositoryUrl url() {
    return RepositoryUrl.ofPath(folder);
  }

  /** Begins a commit on top of a branch; the branch is made when it does not exist. */
  public ScriptedCommit commit(String branch) {
    var commit = new ScriptedCommit(this, branch, next);
    next = next.plus(Duration.ofMinutes(1));
    return tip(branch).map(tip -> commit.parents(tip)).orElse(commit);
  }

  /** Points a branch at a commit, wherever it pointed before. */
  public void branch(String name, String sha) {
    ref(Constants.R_HEADS + name, sha);
  }

  /** Points a plain tag at an object. */
  public void tag(String name, String sha) {
    ref(Constants.R_TAGS + name, sha);
  }

  /** Makes a tag object for an object of this type, e.g. {@code commit}, and returns its id. */
  public String annotatedTag(String name, String sha, String type) {
    String text =
        "object %s\ntype %s\ntag %s\ntagger T <t@example.org> 1767603600 +0000\n\nTag\n"
            .formatted(sha, type, name);
    String tag = object(Constants.OBJ_TAG, text.getBytes(StandardCharsets.UTF_8));
    tag(name, tag);
    return tag;
  }

  /** Points any ref at an object, without looking whether that makes sense. */
  public void ref(String name, String sha) {
    run(
        () -> {
          Path file = folder.resolve(name);
          Files.createDirectories(file.getParent());
          return Files.writeString(file, sha + "\n");
        });
  }

  /** Deletes a branch; its commits stay. */
  public void deleteBranch(String name) {
    run(
        () -> {
          RefUpdate update = repository.updateRef(Constants.R_HEADS + name);
          update.setForceUpdate(true);
          return update.delete();
        });
  }

  /** Keeps the refs in the format reftable from now on. */
  public void keepRefsInReftables() {
    run(
        () -> {
          ((FileRepository) repository).convertRefStorage("reftable", false, false);
          return repository;
        });
  }

  /** Writes the file HEAD as it is given, e.g. {@code ref: refs/heads/gone} or an id. */
  public void head(String content) {
    run(() -> Files.writeString(folder.resolve(Constants.HEAD), content + "\n"));
  }

  /** The commit that a branch points at, if it exists. */
  public Optional<String> tip(String branch) {
    return run(
        () ->
            Optional.ofNullable(repository.exactRef(Constants.R_HEADS + branch))
                .map(Ref::getObjectId)
                .map(ObjectId::name));
  }

  /** Stores the bytes of a file. */
  public String blob(byte[] content) {
    return object(Constants.OBJ_BLOB, content);
  }

  /** Stores a commit of any bytes and returns its id; no branch moves. */
  public String rawCommit(byte[] content) {
    return object(Constants.OBJ_COMMIT, content);
  }

  /** Stores a tree of any bytes, such as those of {@link #treeEntry}. */
  public String rawTree(byte[]... entries) {
    var tree = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      tree.writeBytes(entry);
    }
    return object(Constants.OBJ_TREE, tree.toByteArray());
  }

  /** One entry of a tree, with a mode in octal digits and a name of any bytes. */
  public static byte[] treeEntry(String mode, byte[] name, String sha) {
    var entry = new ByteArrayOutputStream();
    entry.writeBytes((mode + " ").getBytes(StandardCharsets.US_ASCII));
    entry.writeBytes(name);
    entry.write(0);
    byte[] id = new byte[Constants.OBJECT_ID_LENGTH];
    ObjectId.fromString(sha).copyRawTo(id, 0);
    entry.writeBytes(id);
    return entry.toByteArray();
  }

  private String object(int type, byte[] content) {
    return run(() -> new LooseObject(type, content).writeTo(folder.resolve("objects")));
  }

  SortedMap<String, ScriptedFile> filesOf(String sha) {
    return new TreeMap<>(trees.getOrDefault(sha, new TreeMap<>()));
  }

  void remember(String sha, SortedMap<String, ScriptedFile> files) {
    trees.put(sha, files);
  }

  String tree(SortedMap<String, ScriptedFile> files) {
    return new ScriptedTree(this).write(files);
  }

  /** Closes the files; the folder stays. */
  @Override
  public void close() {
    repository.close();
  }

  private static <T> T run(Work<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Work<T> {
    T run() throws IOException;
  }
}
