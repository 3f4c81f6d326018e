package dev.vibecoder.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A clock that each pause moves on at once; safe for many threads. */
public final class PassingTime extends Clock {

  /** When it begins. */
  public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = START;

  /** Lets time pass. */
  public synchronized void of(Duration time) {
    pauses.add(time);
    now = now.plus(time);
  }

  /** All pauses so far. */
  public synchronized List<Duration> pauses() {
    return List.copyOf(pauses);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
