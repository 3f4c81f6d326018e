package dev.vibecoder.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A program run to its end, speaking English whatever the user's language. */
record Command(List<String> line, Path directory, String input) {
  private static final List<String> LAUNCHERS = List.of("unshare", "setpriv");

  static Command of(String... line) {
    return of(List.of(line));
  }

  static Command of(List<String> line) {
    return new Command(line, Path.of("/"), "");
  }

  Command in(Path folder) {
    return new Command(line, folder, input);
  }

  Command reading(String text) {
    return new Command(line, directory, text);
  }

  /**
   * Its exit code; a program that is not there or does not end in time has failed like any other.
   */
  boolean succeeds(Duration limit) {
    try {
      return run(limit).exit() == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  /** What it said, or a failure that quotes the end of it. */
  String output(Duration limit) throws IOException {
    Ran ran = run(limit);
    if (ran.exit() != 0) {
      throw new IOException(name() + " failed: " + ran.gist());
    }
    return ran.output();
  }

  private Ran run(Duration limit) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(line).directory(directory.toFile());
    speakEnglish(builder.environment());
    Process process = builder.redirectErrorStream(true).start();
    var output = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
    write(process.getOutputStream());
    if (!ended(process, limit)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      return new Ran(-1, "no end within " + limit.toSeconds() + " s");
    }
    return new Ran(process.exitValue(), output.join());
  }

  private void write(OutputStream stdin) {
    try (stdin) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException endedEarly) {
      // Its exit code and its last words say why.
    }
  }

  private static boolean ended(Process process, Duration limit) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Also drops the settings that would steer PostgreSQL's programs past their arguments. */
  private static void speakEnglish(Map<String, String> environment) {
    environment.keySet().removeIf(key -> key.startsWith("PG") || key.startsWith("LC_"));
    environment.remove("LANGUAGE");
    environment.put("LC_ALL", "C");
  }

  private String name() {
    return line.stream()
        .filter(part -> !part.startsWith("-") && !LAUNCHERS.contains(part))
        .findFirst()
        .map(program -> String.valueOf(Path.of(program).getFileName()))
        .orElseThrow();
  }

  private static String text(InputStream stream) {
    try {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Ran(int exit, String output) {
    private static final int LINES = 6;

    /** The lines that name an error, or the last ones. */
    String gist() {
      // A mirror's address may bear a password.
      String harmless = output.replaceAll("://[^/@\\s]*@", "://");
      List<String> lines = harmless.lines().filter(line -> !line.isBlank()).toList();
      List<String> errors = lines.stream().filter(Ran::namesAnError).toList();
      List<String> told = errors.isEmpty() ? lines : errors;
      return told.isEmpty()
          ? "exit code " + exit
          : String.join("; ", told.subList(Math.max(0, told.size() - LINES), told.size()));
    }

    private static boolean namesAnError(String line) {
      String lower = line.toLowerCase(Locale.ROOT);
      return lower.contains("error") || lower.contains("fatal") || lower.startsWith("e: ");
    }
  }
}
