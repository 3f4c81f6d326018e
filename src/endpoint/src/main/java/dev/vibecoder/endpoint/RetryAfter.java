package dev.vibecoder.endpoint;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The two forms of the HTTP header: seconds, and a date. */
final class RetryAfter {

  private RetryAfter() {}

  /** The time to wait from now, never negative; null when the header is absent or nonsense. */
  static @Nullable Duration parse(@Nullable String header, Clock clock) {
    if (header == null) {
      return null;
    }
    String value = header.strip();
    return value.matches("\\d{1,9}")
        ? Duration.ofSeconds(Long.parseLong(value))
        : date(value, clock);
  }

  private static @Nullable Duration date(String value, Clock clock) {
    try {
      Instant date = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value));
      Duration wait = Duration.between(clock.instant(), date);
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
