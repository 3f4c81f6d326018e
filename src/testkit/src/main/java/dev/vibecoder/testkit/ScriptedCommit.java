package dev.vibecoder.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A commit in the making: it begins with the files of its first parent. */
public final class ScriptedCommit {

  private final ScriptedRepository repository;
  private final String branch;
  private List<String> parents = List.of();
  private SortedMap<String, ScriptedFile> files = new TreeMap<>();
  private String author = "Ada <ada@example.org>";
  private String committer = author;
  private Instant when;
  private String message = "Change something\n";

  ScriptedCommit(ScriptedRepository repository, String branch, Instant when) {
    this.repository = repository;
    this.branch = branch;
    this.when = when;
  }

  /** With these parents, in this order; its files are those of the first. None makes a root. */
  public ScriptedCommit parents(String... shas) {
    parents = List.of(shas);
    files = shas.length == 0 ? new TreeMap<>() : repository.filesOf(shas[0]);
    return this;
  }

  /** By this person, e.g. {@code Ada <ada@example.org>}, as author and committer. */
  public ScriptedCommit by(String person) {
    author = person;
    committer = person;
    return this;
  }

  /** Authored and committed at this instant. */
  public ScriptedCommit at(Instant instant) {
    when = instant;
    return this;
  }

  /** With this message, as it is. */
  public ScriptedCommit message(String text) {
    message = text;
    return this;
  }

  /** Writes a text file. */
  public ScriptedCommit file(String path, String text) {
    return file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file of any bytes. */
  public ScriptedCommit file(String path, byte[] content) {
    return entry(path, "100644", repository.blob(content));
  }

  /** Makes a file executable. */
  public ScriptedCommit executable(String path) {
    return entry(path, "100755", existing(path).sha());
  }

  /** Writes a symbolic link. */
  public ScriptedCommit symlink(String path, String target) {
    return entry(path, "120000", repository.blob(target.getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes a submodule at a commit, which need not exist. */
  public ScriptedCommit submodule(String path, String sha) {
    return entry(path, "160000", sha);
  }

  /** Puts any object at a path, with a mode in octal digits. */
  public ScriptedCommit entry(String path, String mode, String sha) {
    files.put(path, new ScriptedFile(mode, sha));
    return this;
  }

  /** Deletes a file. */
  public ScriptedCommit delete(String path) {
    existing(path);
    files.remove(path);
    return this;
  }

  /** Moves a file, its content unchanged. */
  public ScriptedCommit move(String from, String to) {
    files.put(to, existing(from));
    files.remove(from);
    return this;
  }

  private ScriptedFile existing(String path) {
    ScriptedFile file = files.get(path);
    if (file == null) {
      throw new IllegalArgumentException(path + " is not in this commit: " + files.keySet());
    }
    return file;
  }

  /** Stores the commit, points the branch at it and returns its id. */
  public String create() {
    String tree = repository.tree(files);
    var text = new StringBuilder("tree " + tree + "\n");
    parents.forEach(parent -> text.append("parent ").append(parent).append('\n'));
    String date = " " + when.getEpochSecond() + " +0000\n";
    text.append("author ").append(author).append(date);
    text.append("committer ").append(committer).append(date);
    text.append('\n').append(message);
    String sha = repository.rawCommit(text.toString().getBytes(StandardCharsets.UTF_8));
    repository.remember(sha, files);
    repository.branch(branch, sha);
    return sha;
  }
}
