package dev.vibecoder.endpoint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * Keeps requests within so many, and so many tokens, a minute: each has its turn when those before
 * it have had their share of time. Safe for use by many threads.
 */
public final class Pace {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final int requestsPerMinute;
  private final int tokensPerMinute;
  private final Clock clock;
  private Instant next = Instant.MIN;

  /**
   * @param requestsPerMinute at most; 0 for any number
   * @param tokensPerMinute at most; 0 for any number
   */
  public Pace(int requestsPerMinute, int tokensPerMinute, Clock clock) {
    if (requestsPerMinute < 0 || tokensPerMinute < 0) {
      throw new IllegalArgumentException("a limit for a minute cannot be negative");
    }
    this.requestsPerMinute = requestsPerMinute;
    this.tokensPerMinute = tokensPerMinute;
    this.clock = clock;
  }

  /**
   * Takes the next turn, and says how long it is until then.
   *
   * @param tokens counted only where they are limited
   */
  Duration reserve(LongSupplier tokens) {
    if (requestsPerMinute == 0 && tokensPerMinute == 0) {
      return Duration.ZERO;
    }
    Duration share = share(tokens);
    synchronized (this) {
      Instant now = clock.instant();
      Instant turn = next.isAfter(now) ? next : now;
      next = turn.plus(share);
      return Duration.between(now, turn);
    }
  }

  private Duration share(LongSupplier tokens) {
    Duration ofRequest =
        requestsPerMinute == 0 ? Duration.ZERO : MINUTE.dividedBy(requestsPerMinute);
    if (tokensPerMinute == 0) {
      return ofRequest;
    }
    Duration ofTokens =
        Duration.ofNanos((long) ((double) MINUTE.toNanos() * tokens.getAsLong() / tokensPerMinute));
    return ofTokens.compareTo(ofRequest) > 0 ? ofTokens : ofRequest;
  }
}
