package dev.vibecoder.scheduler;

import dev.vibecoder.store.RunRepairs;
import dev.vibecoder.store.RunTable;
import java.time.Duration;
import java.util.List;
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
    if (!runs.show(runId).status().isLive()) {
      throw new InvalidLaunch(
          "run " + runId + " does not go on: it is " + runs.show(runId).status());
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
    RunStatus status = runs.show(runId).status();
    if (!repairs.abandon(runId)) {
      String wayOut = status.isLive() ? "; stop it first" : "";
      throw new InvalidLaunch(
          "only a failed or stopped run can be given up; run " + runId + " is " + status + wayOut);
    }
    return runs.show(runId);
  }

  /**
   * Stops what goes on in this process, as far as it can within the patience.
   *
   * @return the runs that did not end in time
   */
  List<Long> stopAll() throws InterruptedException {
    List<Long> going = List.copyOf(live.ids());
    going.forEach(this::request);
    long deadline = System.nanoTime() + patience.toNanos();
    for (long runId : going) {
      live.awaitEnd(runId, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
    }
    return going.stream().filter(live::contains).toList();
  }

  private void request(long runId) {
    Stream.concat(Stream.of(runId), table.innerRuns(runId).stream())
        .forEach(
            id -> {
              repairs.requestStop(id);
              live.terminate(id);
            });
  }

  private void awaitElsewhere(long runId) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (runs.show(runId).status().isLive() && System.nanoTime() < deadline) {
      Thread.sleep(POLL_MILLIS);
      recovery.recoverDeadRuns();
    }
  }
}
