package dev.vibecoder.app.settings;

import dev.vibecoder.jobs.RollupSettings;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys below {@code vibe.rollup}.
 *
 * @param timeZone time zone whose days are summed: UTC or a region such as Europe/Vienna
 * @param proveWholeEvery how often everything is compared with the executions
 */
public record RollupKeys(
    @DefaultValue("UTC") String timeZone, @DefaultValue("7d") Duration proveWholeEvery) {

  /** As the jobs want it. */
  public RollupSettings toSettings() {
    return new RollupSettings(zone(), proveWholeEvery);
  }

  private ZoneId zone() {
    // PostgreSQL reads +02:00 the other way round.
    if (timeZone.equals("UTC")) {
      return ZoneOffset.UTC;
    }
    if (!ZoneId.getAvailableZoneIds().contains(timeZone) || !timeZone.contains("/")) {
      throw new IllegalArgumentException(
          "vibe.rollup.time-zone is '%s'; it is UTC or a region such as Europe/Vienna"
              .formatted(timeZone));
    }
    return ZoneId.of(timeZone);
  }
}
