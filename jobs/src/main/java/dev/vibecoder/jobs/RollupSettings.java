package dev.vibecoder.jobs;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * How executions are rolled up.
 *
 * @param zone time zone whose days are summed
 * @param proveWholeEvery how often everything is compared, not only what was computed
 */
public record RollupSettings(ZoneId zone, Duration proveWholeEvery) {

  /** Days of UTC, everything once a week. */
  public static RollupSettings defaults() {
    return new RollupSettings(ZoneOffset.UTC, Duration.ofDays(7));
  }

  /** The zone as PostgreSQL calls it. */
  public String zoneName() {
    return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
  }
}
