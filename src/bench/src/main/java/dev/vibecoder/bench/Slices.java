package dev.vibecoder.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Small repositories cut out of the head of a large one: each holds its share of the files, spread
 * over the whole tree, in one commit. The repository itself is left as it is.
 */
final class Slices implements AutoCloseable {

  private static final String FILE = "100";

  private final Path folder;
  private final Path source;
  private final List<String> entries;

  private Slices(Path folder, Path source, List<String> entries) {
    this.folder = folder;
    this.source = source;
    this.entries = entries;
  }

  static Slices of(Path repository) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("vibe-slices-");
    Path source = folder.resolve("source.git");
    Processes.run(
        List.of("git", "clone", "-q", "--bare", repository.toString(), source.toString()));
    String tree =
        Processes.output(git(source, "-c", "core.quotePath=true", "ls-tree", "-r", "HEAD"));
    return new Slices(folder, source, tree.lines().filter(l -> l.startsWith(FILE)).toList());
  }

  int files() {
    return entries.size();
  }

  /** A repository with every {@code of}-th file, from file {@code number} on. */
  Path slice(int number, int of) throws IOException, InterruptedException {
    List<String> chosen = new ArrayList<>();
    for (int i = number; i < entries.size(); i += of) {
      chosen.add(entries.get(i));
    }
    String commit = commit(number, String.join("\n", chosen) + "\n");
    Path slice = folder.resolve("slice-" + number + ".git");
    Processes.run(List.of("git", "init", "-q", "--bare", "-b", "main", slice.toString()));
    Processes.run(git(source, "push", "-q", slice.toString(), commit + ":refs/heads/main"));
    return slice;
  }

  private String commit(int number, String chosen) throws IOException, InterruptedException {
    Path index = folder.resolve("index-" + number);
    Path list = folder.resolve("list-" + number);
    Files.writeString(list, chosen, StandardCharsets.UTF_8);
    UnaryOperator<ProcessBuilder> inIndex =
        builder -> {
          builder.environment().put("GIT_INDEX_FILE", index.toString());
          return builder.redirectInput(list.toFile());
        };
    Processes.output(git(source, "update-index", "--index-info"), inIndex);
    String tree = Processes.output(git(source, "write-tree"), inIndex);
    return Processes.output(
        git(
            source,
            "-c",
            "user.name=bench",
            "-c",
            "user.email=bench@vibe",
            "commit-tree",
            "-m",
            "Slice",
            tree));
  }

  private static List<String> git(Path repository, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "-C", repository.toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  @Override
  public void close() throws IOException {
    Processes.delete(folder);
  }
}
