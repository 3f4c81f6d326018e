package dev.vibecoder.scheduler;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Stops the runs of this process before anything they need is closed. They end STOPPED and can be
 * restarted; a chunk that outlasts the patience is left to the recovery of the next process.
 */
@Component
final class RunShutdown implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(RunShutdown.class);

  private static final long ASK_AGAIN_MILLIS = 500;

  private final RunEnding ending;
  private final RunGate gate;
  private final LiveRuns live;
  private final Duration patience;
  private volatile boolean running;

  RunShutdown(RunEnding ending, RunGate gate, LiveRuns live, LauncherProperties properties) {
    this.ending = ending;
    this.gate = gate;
    this.live = live;
    this.patience = properties.stopPatience();
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    gate.shut();
    try {
      endRuns();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    running = false;
  }

  /** Asks again and again: a launch that was let in may be about to begin its run. */
  private void endRuns() throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    boolean empty = gate.awaitEmpty(0);
    while (!empty && System.nanoTime() < deadline) {
      ending.requestAll();
      empty = gate.awaitEmpty(ASK_AGAIN_MILLIS);
    }
    live.ids()
        .forEach(
            id -> log.warn("Run {} is left without an end; the next process recovers it.", id));
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Last to start, first to stop. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
