package dev.vibecoder.scheduler;

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

  private final RunEnding ending;
  private final RunThreads threads;
  private volatile boolean running;

  RunShutdown(RunEnding ending, RunThreads threads) {
    this.ending = ending;
    this.threads = threads;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    threads.shut();
    try {
      ending
          .stopAll()
          .forEach(runId -> log.warn("Run {} did not stop in time; it will be recovered.", runId));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    running = false;
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
