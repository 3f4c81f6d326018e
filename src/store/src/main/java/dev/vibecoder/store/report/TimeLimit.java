package dev.vibecoder.store.report;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Cancels a statement from outside when its time is up, or this process is asked to end: the
 * server's own limit counts anew with every fetch, and a query can change it.
 */
final class TimeLimit implements AutoCloseable {

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(TimeLimit::daemon);
  private final Thread whenInterrupted = new Thread(this::cancel, "query cancel");
  private final Statement statement;
  private volatile boolean over;

  TimeLimit(Statement statement, Duration limit) {
    this.statement = statement;
    Runtime.getRuntime().addShutdownHook(whenInterrupted);
    timer.scheduleWithFixedDelay(this::cancel, limit.toMillis(), 1_000, TimeUnit.MILLISECONDS);
  }

  /** Ends a query whose time ran out between two fetches. */
  void check() throws SQLException {
    if (over) {
      throw new SQLException("time is up", "57014");
    }
  }

  private void cancel() {
    over = true;
    try {
      statement.cancel();
    } catch (SQLException e) {
      // Tried again in a second, until the statement is closed.
    }
  }

  private static Thread daemon(Runnable task) {
    var thread = new Thread(task, "query time limit");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    timer.shutdownNow();
    try {
      Runtime.getRuntime().removeShutdownHook(whenInterrupted);
    } catch (IllegalStateException e) {
      // It is running: the process ends.
    }
  }
}
