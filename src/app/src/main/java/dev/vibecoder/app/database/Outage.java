package dev.vibecoder.app.database;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The database cannot be reached.
 *
 * @param sqlState of the last try
 * @param since by the clock of {@link System#nanoTime()}
 */
record Outage(Throwable cause, @Nullable String sqlState, long since, AtomicBoolean told) {

  Outage(Throwable cause, @Nullable String sqlState, long since) {
    this(cause, sqlState, since, new AtomicBoolean());
  }

  /** True for the first who asks. */
  boolean isFirst() {
    return told.compareAndSet(false, true);
  }
}
