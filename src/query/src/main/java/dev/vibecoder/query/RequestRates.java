package dev.vibecoder.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How fast each client may ask: a bucket of requests that fills up again evenly. Buckets of clients
 * that were not seen for long are forgotten, which gives them no more than a full one.
 */
final class RequestRates {

  private static final int CLIENTS = 10_000;

  /** A client that was quiet may ask for so many seconds at once. */
  private static final int BURST_SECONDS = 2;

  private record Bucket(double requests, Instant at) {}

  private final Clock clock;
  private final double perSecond;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > CLIENTS;
        }
      };

  /**
   * @param perSecond requests in the long run; 0 for no limit
   */
  RequestRates(int perSecond, Clock clock) {
    this.perSecond = perSecond;
    this.clock = clock;
  }

  /** Counts a request; how long to wait when it is one too many, else zero. */
  synchronized Duration take(String client) {
    if (perSecond == 0) {
      return Duration.ZERO;
    }
    Bucket bucket = filled(client);
    if (bucket.requests() < 1) {
      return waitFor(bucket);
    }
    buckets.put(client, new Bucket(bucket.requests() - 1, bucket.at()));
    return Duration.ZERO;
  }

  /** The same without counting. */
  synchronized Duration look(String client) {
    Bucket bucket = filled(client);
    return perSecond == 0 || bucket.requests() >= 1 ? Duration.ZERO : waitFor(bucket);
  }

  private Duration waitFor(Bucket bucket) {
    return Duration.ofMillis((long) Math.ceil((1 - bucket.requests()) / perSecond * 1_000));
  }

  private Bucket filled(String client) {
    Instant now = clock.instant();
    double most = perSecond * BURST_SECONDS;
    Bucket known = buckets.get(client);
    if (known == null) {
      return new Bucket(most, now);
    }
    double since = Math.max(0, Duration.between(known.at(), now).toMillis()) / 1_000.0;
    return new Bucket(Math.min(most, known.requests() + since * perSecond), now);
  }
}
