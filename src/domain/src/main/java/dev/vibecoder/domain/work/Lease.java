package dev.vibecoder.domain.work;

import dev.vibecoder.domain.people.RefusedChange;
import java.time.Duration;

/**
 * How long a worker holds a task without a sign of life.
 *
 * @throws RefusedChange when it is shorter than 10 seconds or longer than a day
 */
public record Lease(Duration duration) {

  private static final Duration SHORTEST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofDays(1);

  /** What holds unless a worker says otherwise. */
  public static final Lease USUAL = new Lease(Duration.ofMinutes(5));

  public Lease {
    if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
      throw RefusedChange.invalid("lease_seconds", "lease_seconds is a number from 10 to 86,400");
    }
  }

  public static Lease ofSeconds(long seconds) {
    return new Lease(Duration.ofSeconds(seconds));
  }
}
