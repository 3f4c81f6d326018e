package dev.vibecoder.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One call of {@code ./vibe} that has ended.
 *
 * @param seconds by the clock, from the start of the launcher to the end of Java
 * @param peakMegabytes of memory that the Java process held at most; the database is apart
 * @param output what it wrote to its standard output
 */
record VibeProcess(double seconds, long peakMegabytes, String output) {

  private static final int SAMPLE_MILLIS = 20;
  private static final String PEAK = "VmHWM:";

  /** Runs it to its end; its progress is shown. */
  static VibeProcess run(Path root, Path home, String... arguments)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("vibe-output-", ".txt");
    try {
      var builder =
          builder(root, home, arguments)
              .redirectError(Redirect.INHERIT)
              .redirectOutput(output.toFile());
      long begin = System.nanoTime();
      Process process = builder.start();
      process.getOutputStream().close();
      long peak = awaitEnd(process);
      double seconds = (System.nanoTime() - begin) / 1e9;
      Processes.check(List.of(arguments), process.exitValue());
      return new VibeProcess(seconds, peak, Files.readString(output, StandardCharsets.UTF_8));
    } finally {
      Files.delete(output);
    }
  }

  /**
   * Kills it after so long with a signal that it cannot hear.
   *
   * @return whether it had ended before
   */
  static boolean kill(Path root, Path home, long millis, String... arguments)
      throws IOException, InterruptedException {
    Process process =
        builder(root, home, arguments)
            .redirectError(Redirect.DISCARD)
            .redirectOutput(Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    return ended;
  }

  private static ProcessBuilder builder(Path root, Path home, String... arguments) {
    List<String> command = new ArrayList<>(List.of(root.resolve("vibe").toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    builder.environment().put("VIBE_HOME", home.toString());
    // What is measured has the server that vibe brings along.
    builder.environment().keySet().removeAll(List.of("DATABASE_URL", "DIRECT_URL"));
    return builder;
  }

  /** The launcher becomes Java, so that the process id stays the same. */
  private static long awaitEnd(Process process) throws IOException, InterruptedException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    long peak = 0;
    while (!process.waitFor(SAMPLE_MILLIS, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peakOf(status));
    }
    return peak;
  }

  private static long peakOf(Path status) throws IOException {
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith(PEAK))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (NoSuchFileException e) {
      return 0;
    }
  }
}
