package dev.vibecoder.imports.format;

import java.time.Instant;

/** Moments that are computed of what a record gives. */
final class Times {

  private Times() {}

  /** The end of what began then and took so long. */
  static Instant after(Instant start, long millis) {
    if (millis < 0) {
      throw new BadRecord("duration_ms is negative");
    }
    if (millis > RecordRules.LONGEST_MILLIS) {
      throw new BadRecord("duration_ms is more than ten years");
    }
    return start.plusMillis(millis);
  }
}
