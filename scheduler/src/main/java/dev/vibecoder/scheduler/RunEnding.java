package dev.vibecoder.scheduler;

import dev.vibecoder.store.RunRepairs;
import dev.vibecoder.store.RunTable;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Ends runs before their time. A stop is a wish: the run ends at its next chunk, STOPPED and
 * restartable, in whatever process it goes on.
 */
@Component
public class RunEnding {

  private static final long POLL_MILLIS = 200;

  private final RunRepairs repairs;
  private final RunTable table;
  private final RunRecovery recovery;
  private final LiveRuns live;
  private final Runs runs;
  private final Duration patience;

  RunEnding(
      RunRepairs repairs,
      RunTable table,
      RunRecovery recovery,
      LiveRuns live,
      Runs runs,
      LauncherProperties properties) {
    this.repairs = repairs;
    this.table = table;
    this.recovery = recovery;
    this.live = live;
    this.runs = runs;
    this.patience = properties.stopPatience();
  }

  /**
   * Asks a run and its inner runs to stop and waits, within the configured patience, until they
   * have.
   *
   * @return the run as it is then: STOPPED, or STOPPING when its chunk takes longer, or as it ended
   *     by itself meanwhile; FAILED when its process turned out to be dead
   */
  public Run stop(long runId) throws InterruptedException {
    RunStatus status = runs.statusOf(runId);
    if (!status.isLive()) {
      throw new InvalidLaunch("run " + runId + " does not go on: it is " + status);
    }
    recovery.recoverDeadRuns();
    request(runId);
    if (live.contains(runId)) {
      live.awaitEnd(runId, patience);
    } else {
      awaitElsewhere(runId);
    }
    return runs.show(runId);
  }

  /** Gives up a failed or stopped run for good; it cannot be restarted any more. */
  public Run abandon(long runId) {
    Run run = runs.show(runId);
    if (run.parameters().containsKey(LaunchRequest.OUTER_RUN)) {
      throw new InvalidLaunch("run " + runId + " is part of another run; give up that one");
    }
    RunStatus status = run.status();
    if (!repairs.abandon(runId)) {
      String wayOut = status.isLive() ? "; stop it first" : "";
      throw new InvalidLaunch(
          "only a failed or stopped run can be given up; run " + runId + " is " + status + wayOut);
    }
    return runs.show(runId);
  }

  /** Asks whatever goes on in this process to stop. */
  void requestAll() {
    live.ids().forEach(this::request);
  }

  private void request(long runId) {
    Stream.concat(Stream.of(runId), table.innerRuns(runId, null).stream())
        .forEach(
            id -> {
              repairs.requestStop(id);
              live.terminate(id);
            });
  }

  private void awaitElsewhere(long runId) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (runs.statusOf(runId).isLive() && System.nanoTime() < deadline) {
      Thread.sleep(POLL_MILLIS);
      recovery.recoverDeadRuns();
    }
  }
}
