package dev.vibecoder.search.embed;

import dev.vibecoder.search.token.EndpointTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Keeps requests within so many, and so many tokens, a minute: each has its turn when those before
 * it have had their share of time. Safe for use by many threads.
 */
final class Pace {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final int requestsPerMinute;
  private final int tokensPerMinute;
  private final ToIntFunction<String> counter;
  private final Clock clock;
  private Instant next = Instant.MIN;

  Pace(EmbeddingSettings settings, Clock clock) {
    this.requestsPerMinute = settings.requestsPerMinute();
    this.tokensPerMinute = settings.tokensPerMinute();
    this.counter = EndpointTokens.of(settings.model());
    this.clock = clock;
  }

  /** Takes the next turn, and says how long it is until then. */
  Duration reserve(List<String> texts) {
    if (requestsPerMinute == 0 && tokensPerMinute == 0) {
      return Duration.ZERO;
    }
    Duration share = share(texts);
    synchronized (this) {
      Instant now = clock.instant();
      Instant turn = next.isAfter(now) ? next : now;
      next = turn.plus(share);
      return Duration.between(now, turn);
    }
  }

  private Duration share(List<String> texts) {
    Duration ofRequest =
        requestsPerMinute == 0 ? Duration.ZERO : MINUTE.dividedBy(requestsPerMinute);
    if (tokensPerMinute == 0) {
      return ofRequest;
    }
    long tokens = texts.stream().mapToLong(counter::applyAsInt).sum();
    Duration ofTokens =
        Duration.ofNanos((long) ((double) MINUTE.toNanos() * tokens / tokensPerMinute));
    return ofTokens.compareTo(ofRequest) > 0 ? ofTokens : ofRequest;
  }
}
