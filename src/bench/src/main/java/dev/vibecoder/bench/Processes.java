package dev.vibecoder.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** Runs {@code git} and the like. */
final class Processes {

  private Processes() {}

  /** Its output, without the line end. */
  static String output(List<String> command) throws IOException, InterruptedException {
    return output(command, builder -> builder);
  }

  static String output(List<String> command, UnaryOperator<ProcessBuilder> settings)
      throws IOException, InterruptedException {
    return text(command, settings).strip();
  }

  /** Its output to the letter. */
  static String text(List<String> command) throws IOException, InterruptedException {
    return text(command, builder -> builder);
  }

  private static String text(List<String> command, UnaryOperator<ProcessBuilder> settings)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
    Process process = settings.apply(builder).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    check(command, process.waitFor());
    return output;
  }

  /** Its output goes nowhere. */
  static void run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectError(Redirect.INHERIT)
            .redirectOutput(Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    check(command, process.waitFor());
  }

  static void check(List<String> command, int exitCode) {
    if (exitCode != 0) {
      throw new IllegalStateException(String.join(" ", command) + " ended with " + exitCode);
    }
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
