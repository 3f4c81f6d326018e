package dev.vibecoder.scheduler;

import dev.vibecoder.store.RunTable;
import dev.vibecoder.testkit.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A process of its own that runs the job "items" and waits at an item until it is stopped or
 * killed.
 */
final class MortalProcess implements AutoCloseable {

  private static final String WAITING = "waiting";

  private final Process process;

  private MortalProcess(Process process) {
    this.process = process;
  }

  /** Returns when the process waits in the middle of a chunk. */
  static MortalProcess waitingAtItem(int item, TestDatabase database, String requestedAt)
      throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=UTC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                MortalProcess.class.getName(),
                database.jdbcUrl(),
                database.user(),
                database.password(),
                requestedAt,
                Integer.toString(item))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = lines.readLine();
    while (line != null && !line.equals(WAITING)) {
      line = lines.readLine();
    }
    return new MortalProcess(process);
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGTERM; returns the exit code. */
  int terminate() throws InterruptedException {
    process.destroy();
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  public static void main(String[] args) {
    var scheduler = new SchedulerFixture(args[0], args[1], args[2]);
    Runtime.getRuntime().addShutdownHook(new Thread(scheduler::close));
    RunTable runs = scheduler.get(RunTable.class);
    int waitAt = Integer.parseInt(args[4]);
    TestingJobs.atItem =
        item -> {
          if (item == waitAt) {
            System.out.println(WAITING);
            while (runs.list("items", "STOPPING", 1).isEmpty()) {
              Thread.onSpinWait();
            }
          }
        };
    scheduler.run("items", args[3]);
  }
}
