package dev.vibecoder.bench.risk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What {@code git} prints about a bare repository, line by line. Safe for use by many threads. */
final class GitText {

  /** Settings of this machine change what a diff looks like. */
  private static final Map<String, String> OWN_SETTINGS =
      Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_NOSYSTEM", "1");

  private final Path gitDir;

  GitText(Path gitDir) {
    this.gitDir = gitDir;
  }

  /** All lines that it prints. */
  List<String> lines(String... arguments) throws IOException {
    var lines = new ArrayList<String>();
    each(lines::add, arguments);
    return lines;
  }

  /**
   * Passes on each line that it prints.
   *
   * @throws IOException when it fails, as it does where a copy lacks objects
   */
  void each(Consumer<String> each, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("git", "-C", gitDir.toString(), "-c", "core.quotePath=false"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
    builder.environment().putAll(OWN_SETTINGS);
    Process git = builder.start();
    git.getOutputStream().close();
    try (var reader =
        new BufferedReader(new InputStreamReader(git.getInputStream(), StandardCharsets.UTF_8))) {
      var lines = new LineFeeds(reader);
      for (String line = lines.next(); line != null; line = lines.next()) {
        each.accept(line);
      }
    }
    if (exitCode(git) != 0) {
      throw new IOException(String.join(" ", command) + " failed");
    }
  }

  private static int exitCode(Process git) throws IOException {
    try {
      return git.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
