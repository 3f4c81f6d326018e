package dev.vibecoder.endpoint;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long to wait before the next attempt: as asked, or twice as long each time, with jitter. */
final class Backoff {

  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Duration first;
  private final DoubleSupplier random;

  /** The random numbers are from 0 to 1 and may be asked for by many threads. */
  Backoff(Duration first, DoubleSupplier random) {
    this.first = first;
    this.random = random;
  }

  /** The wait after this attempt, counted from 1; never less than the endpoint asked for. */
  Duration after(TransientFault fault, int attempt) {
    Duration asked = fault.retryAfter();
    if (asked != null) {
      return asked.plus(scaled(asked.compareTo(first) > 0 ? asked : first, 0.1));
    }
    Duration doubled = first.multipliedBy(1L << Math.min(attempt - 1, 20));
    Duration wait = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    return wait.dividedBy(2).plus(scaled(wait, 0.5));
  }

  private Duration scaled(Duration time, double share) {
    return Duration.ofNanos((long) (time.toNanos() * share * random.getAsDouble()));
  }
}
