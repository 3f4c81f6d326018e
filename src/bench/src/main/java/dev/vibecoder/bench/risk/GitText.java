package dev.vibecoder.bench.risk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What {@code git} prints about a bare repository, line by line. */
final class GitText {

  private final Path gitDir;

  GitText(Path gitDir) {
    this.gitDir = gitDir;
  }

  List<String> lines(String... arguments) {
    var lines = new ArrayList<String>();
    each(List.of(), lines::add, arguments);
    return lines;
  }

  /**
   * @param input lines that it reads
   */
  void each(List<String> input, Consumer<String> each, String... arguments) {
    List<String> command =
        new ArrayList<>(List.of("git", "-C", gitDir.toString(), "-c", "core.quotePath=false"));
    command.addAll(List.of(arguments));
    try {
      Process git =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      try (var writer = git.outputWriter(StandardCharsets.UTF_8)) {
        for (String line : input) {
          writer.write(line);
          writer.write('\n');
        }
      }
      // Only LF ends a line here: a lone CR may stand within one.
      try (var reader =
          new BufferedReader(new InputStreamReader(git.getInputStream(), StandardCharsets.UTF_8))) {
        var lines = new LineFeeds(reader);
        for (String line = lines.next(); line != null; line = lines.next()) {
          each.accept(line);
        }
      }
      if (git.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + " failed");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(String.join(" ", command), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(String.join(" ", command) + " was interrupted", e);
    }
  }
}
