package dev.vibecoder.jobs.reprice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.springframework.batch.core.job.parameters.JobParameters;

/**
 * What the job parameters ask for.
 *
 * @param from first moment
 * @param end first moment after it
 * @param dryRun only show what would change
 */
record RepriceWindow(Instant from, Instant end, boolean dryRun) {

  /**
   * Reads {@code from}, {@code to}, UTC days that are both included, and {@code dryRun}.
   *
   * @throws IllegalArgumentException when a day is missing or none
   */
  static RepriceWindow of(JobParameters parameters) {
    LocalDate from = day(parameters, "from");
    LocalDate to = day(parameters, "to");
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("to=%s is before from=%s".formatted(to, from));
    }
    return new RepriceWindow(
        from.atStartOfDay(ZoneOffset.UTC).toInstant(),
        to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
        Boolean.parseBoolean(parameters.getString("dryRun")));
  }

  private static LocalDate day(JobParameters parameters, String name) {
    String given = parameters.getString(name);
    if (given == null || given.isBlank()) {
      throw new IllegalArgumentException(
          "reprice needs the parameters from and to, e.g. -p from=2026-01-01 -p to=2026-01-31");
    }
    try {
      return LocalDate.parse(given);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "%s=%s is no day; give one as 2026-01-31".formatted(name, given), e);
    }
  }
}
