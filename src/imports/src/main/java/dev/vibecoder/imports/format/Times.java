package dev.vibecoder.imports.format;

import java.time.DateTimeException;
import java.time.Instant;

/** Moments that are computed of what a record gives. */
final class Times {

  private Times() {}

  static Instant after(Instant start, long millis) {
    try {
      return start.plusMillis(millis);
    } catch (DateTimeException | ArithmeticException e) {
      throw new BadRecord("duration_ms is longer than time is kept");
    }
  }
}
