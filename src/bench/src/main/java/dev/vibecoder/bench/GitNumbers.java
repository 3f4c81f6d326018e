package dev.vibecoder.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The line counts of all commits as {@code git log --numstat -M -z} says them. */
final class GitNumbers {

  private static final char COMMIT = '\u0001';

  private final InputStream output;
  private final Map<String, CommitNumbers> commits = new HashMap<>();

  private GitNumbers(InputStream output) {
    this.output = output;
  }

  static Map<String, CommitNumbers> of(Path gitDir) throws IOException, InterruptedException {
    Process git =
        new ProcessBuilder(
                List.of(
                    "git",
                    "-C",
                    gitDir.toString(),
                    "log",
                    "--branches",
                    "--tags",
                    "--numstat",
                    "-M",
                    "-z",
                    "--format=%x01%H"))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var output = new BufferedInputStream(git.getInputStream(), 1 << 16)) {
      var numbers = new GitNumbers(output);
      numbers.read();
      if (git.waitFor() != 0) {
        throw new IOException("git log failed in " + gitDir);
      }
      return numbers.commits;
    }
  }

  private void read() throws IOException {
    var current = new CommitNumbers("");
    for (String token = next(); token != null; token = next()) {
      String text = token.startsWith("\n") ? token.substring(1) : token;
      if (text.indexOf(COMMIT) == 0) {
        current = new CommitNumbers(text.substring(1));
        commits.put(current.sha(), current);
      } else if (!text.isEmpty()) {
        addRow(current, text.split("\t", 3));
      }
    }
  }

  private void addRow(CommitNumbers commit, String[] fields) throws IOException {
    if (!fields[2].isEmpty()) {
      commit.add(fields[0], fields[1], "", fields[2]);
      return;
    }
    String oldPath = String.valueOf(next());
    commit.add(fields[0], fields[1], oldPath, String.valueOf(next()));
  }

  /** What stands before the next NUL. */
  private @Nullable String next() throws IOException {
    var bytes = new ByteArrayOutputStream();
    int read = output.read();
    if (read < 0) {
      return null;
    }
    for (; read > 0; read = output.read()) {
      bytes.write(read);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
