package dev.vibecoder.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code vibe} as a process of its own, on this test's class path; it goes when it is closed. */
final class ChildVibe implements AutoCloseable {

  private static final long LONGEST_SECONDS = 120;

  private final Process process;
  private final Path out;
  private final Path err;

  private ChildVibe(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /**
   * Starts a command.
   *
   * @param folder where it runs
   * @param variables its environment, beside what it inherits that is not about vibe
   */
  static ChildVibe start(Path folder, Map<String, String> variables, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-Duser.timezone=UTC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(arguments);
    return run(folder, variables, command);
  }

  /** The same for any program, e.g. the launcher. */
  static ChildVibe run(Path folder, Map<String, String> variables, List<String> command) {
    try {
      Path out = Files.createTempFile("vibe", ".out");
      Path err = Files.createTempFile("vibe", ".err");
      var builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().keySet().removeIf(ChildVibe::isOurs);
      builder.environment().putAll(variables);
      return new ChildVibe(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOurs(String variable) {
    return variable.startsWith("VIBE_")
        || variable.startsWith("GIT_")
        || variable.endsWith("_URL")
        || variable.startsWith("SPRING_");
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGTERM; returns at once. */
  void terminate() {
    process.destroy();
  }

  /** Its exit code, when it ends within the time. */
  int exitCode(Duration within) throws InterruptedException {
    if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("still runs after " + within + ": " + err());
    }
    return process.exitValue();
  }

  int exitCode() throws InterruptedException {
    return exitCode(Duration.ofSeconds(LONGEST_SECONDS));
  }

  String out() {
    return text(out);
  }

  String err() {
    return text(err);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
      Files.deleteIfExists(out);
      Files.deleteIfExists(err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
