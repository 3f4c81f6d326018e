package dev.vibecoder.scheduler.quartz;

import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.context.SmartLifecycle;

/** Brings the stored schedules in line when the process starts, then lets them fire. */
final class FiringLifecycle implements SmartLifecycle {

  private final Scheduler scheduler;
  private final StoredSchedules stored;
  private volatile boolean running;

  FiringLifecycle(Scheduler scheduler, StoredSchedules stored) {
    this.scheduler = scheduler;
    this.stored = stored;
  }

  @Override
  public void start() {
    stored.reconcile();
    try {
      scheduler.start();
      running = true;
    } catch (SchedulerException e) {
      throw new IllegalStateException("cannot start the schedules: " + e.getMessage(), e);
    }
  }

  @Override
  public void stop() {
    try {
      scheduler.standby();
      running = false;
    } catch (SchedulerException e) {
      throw new IllegalStateException("cannot hold the schedules: " + e.getMessage(), e);
    }
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
