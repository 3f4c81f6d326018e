package dev.vibecoder.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A bare clone of the default branch, which gets commits, each of which edits three of its files in
 * their middle.
 */
final class EditedClone {

  private static final int FILES = 3;
  private static final String SOURCE = ".*\\.(java|go|py|ts|c|rb)";

  private final Path clone;

  private EditedClone(Path clone) {
    this.clone = clone;
  }

  static EditedClone of(Path repository, Path clone) throws IOException, InterruptedException {
    Processes.run(
        List.of(
            "git",
            "clone",
            "-q",
            "--bare",
            "--single-branch",
            "--no-tags",
            repository.toString(),
            clone.toString()));
    return new EditedClone(clone);
  }

  Path path() {
    return clone;
  }

  /** Subjects of the newest commits. */
  List<String> subjects(int count) throws IOException, InterruptedException {
    return git("log", "--no-merges", "--format=%s", "-n", Integer.toString(count)).lines().toList();
  }

  /** Commits an edit to files spread over the tree; another number edits other files. */
  void edit(int number) throws IOException, InterruptedException {
    List<String> paths =
        git("ls-tree", "-r", "--name-only", "HEAD")
            .lines()
            .filter(path -> path.matches(SOURCE))
            .toList();
    git("read-tree", "HEAD");
    for (int i = 1; i <= FILES; i++) {
      String path = paths.get((paths.size() / (FILES + 1) * i + number) % paths.size());
      String blob = git("hash-object", "-w", edited(path).toString());
      git("update-index", "--cacheinfo", "100644," + blob + "," + path);
    }
    String commit = git("commit-tree", "-p", "HEAD", "-m", "Edit " + number, git("write-tree"));
    git("update-ref", "HEAD", commit);
  }

  private Path edited(String path) throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>(git("show", "HEAD:" + path).lines().toList());
    lines.add(lines.size() / 2, "");
    Path file = clone.resolve("edited");
    return Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
  }

  private String git(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "git",
                "-C",
                clone.toString(),
                "-c",
                "user.name=bench",
                "-c",
                "user.email=b@bench"));
    command.addAll(List.of(arguments));
    return Processes.output(command);
  }
}
