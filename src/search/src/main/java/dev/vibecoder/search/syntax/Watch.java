package dev.vibecoder.search.syntax;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Does things later, unless they are called off. */
final class Watch implements AutoCloseable {

  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, Watch::daemon);

  Watch() {
    timer.setRemoveOnCancelPolicy(true);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "syntax-watch");
    thread.setDaemon(true);
    return thread;
  }

  /** Acts after this time; fails, and acts at once, when the watch is over. */
  Alarm alarm(Duration after, Runnable action) {
    AtomicBoolean rang = new AtomicBoolean();
    Runnable ring =
        () -> {
          rang.set(true);
          action.run();
        };
    try {
      return new Alarm(rang, timer.schedule(ring, after.toNanos(), TimeUnit.NANOSECONDS));
    } catch (RejectedExecutionException e) {
      action.run();
      throw new IllegalStateException("The parsers of source files were closed meanwhile", e);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  /** Something that is to be done. */
  record Alarm(AtomicBoolean ringing, Future<?> future) {

    boolean rang() {
      return ringing.get();
    }

    /** False when it was too late. */
    boolean cancel() {
      return future.cancel(false);
    }
  }
}
