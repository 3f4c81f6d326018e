package dev.vibecoder.scheduler.quartz;

import dev.vibecoder.scheduler.RunRecovery;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks for the runs of dead processes, at the start and as long as this process serves. */
final class DeadRunSweep implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DeadRunSweep.class);
  private static final long PERIOD_SECONDS = 30;

  private final RunRecovery recovery;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(DeadRunSweep::daemon);
  private volatile boolean running;

  DeadRunSweep(RunRecovery recovery) {
    this.recovery = recovery;
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "dead-run-sweep");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void start() {
    thread.scheduleWithFixedDelay(this::sweep, 0, PERIOD_SECONDS, TimeUnit.SECONDS);
    running = true;
  }

  private void sweep() {
    try {
      recovery.recoverDeadRuns().forEach(log::warn);
    } catch (RuntimeException e) {
      log.warn("Cannot look for the runs of dead processes; tried again soon.", e);
    }
  }

  @Override
  public void stop() {
    thread.shutdownNow();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
