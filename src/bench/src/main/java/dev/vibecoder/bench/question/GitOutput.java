package dev.vibecoder.bench.question;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@code git} says about one repository. */
final class GitOutput {

  private final Path repository;

  GitOutput(Path repository) {
    this.repository = repository;
  }

  /**
   * Runs it to its end.
   *
   * @throws IllegalStateException when it fails; git itself has said why by then
   */
  String of(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "core.quotePath=false", "-C", repository.toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed");
    }
    return output;
  }

  List<String> lines(String... arguments) throws IOException, InterruptedException {
    return of(arguments).lines().filter(line -> !line.isEmpty()).toList();
  }
}
