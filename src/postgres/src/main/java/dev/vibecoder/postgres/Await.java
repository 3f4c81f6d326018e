package dev.vibecoder.postgres;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition of another process, which nothing in this one can signal. */
final class Await {
  private static final long STEP_NANOS = Duration.ofMillis(10).toNanos();

  private Await() {}

  /** Whether the condition came true before the limit, or before this thread was interrupted. */
  static boolean until(Duration limit, BooleanSupplier condition) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(STEP_NANOS);
    }
    return true;
  }
}
