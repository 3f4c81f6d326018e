package dev.vibecoder.domain.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes row ids: time-ordered UUIDs, version 7 of RFC 9562. Ids made by one instance strictly
 * increase, so that rows written in order are also stored and read in order. Safe for threads.
 */
public final class UuidV7 {

  private static final int SEQUENCE_BITS = 12;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private long lastTick;

  public UuidV7(Clock clock) {
    this.clock = clock;
  }

  /** The next id. */
  public UUID next() {
    long tick = nextTick();
    long millis = tick >>> SEQUENCE_BITS;
    long sequence = tick & ((1L << SEQUENCE_BITS) - 1);
    long high = (millis << 16) | 0x7000L | sequence;
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /** Milliseconds and a 12-bit counter in one number; a full counter borrows from the next one. */
  private synchronized long nextTick() {
    lastTick = Math.max(lastTick + 1, clock.millis() << SEQUENCE_BITS);
    return lastTick;
  }
}
