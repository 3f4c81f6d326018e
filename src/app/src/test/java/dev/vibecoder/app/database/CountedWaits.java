package dev.vibecoder.app.database;

import com.zaxxer.hikari.metrics.IMetricsTracker;
import java.util.concurrent.atomic.AtomicInteger;

/** How often somebody waited in vain for a connection of a pool. */
final class CountedWaits implements IMetricsTracker {

  private final AtomicInteger count = new AtomicInteger();

  @Override
  public void recordConnectionTimeout() {
    count.incrementAndGet();
  }

  int count() {
    return count.get();
  }
}
