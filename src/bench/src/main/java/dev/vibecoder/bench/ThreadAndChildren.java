package dev.vibecoder.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** CPU time of this thread and of the processes that this one has started and that live. */
final class ThreadAndChildren {

  private static final double NANOS = 1e9;

  private ThreadAndChildren() {}

  /** Seconds so far. */
  static double cpuSeconds() {
    long own = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long children =
        ProcessHandle.current()
            .children()
            .mapToLong(child -> child.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
            .sum();
    return (own + children) / NANOS;
  }
}
