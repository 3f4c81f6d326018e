package dev.vibecoder.jobs.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.JobParameters;

/** The job parameter {@code since}: from when on commits are judged again by the rules in force. */
final class Since {

  private static final String PARAMETER = "since";
  private static final String ALL = "all";

  private Since() {}

  /**
   * The beginning of the day in UTC; null when none is given.
   *
   * @throws IllegalArgumentException when it is no day
   */
  static @Nullable Instant of(JobParameters parameters) {
    String given = parameters.getString(PARAMETER);
    if (given == null || given.isBlank()) {
      return null;
    }
    if (given.equals(ALL)) {
      return Instant.EPOCH;
    }
    try {
      return LocalDate.parse(given).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "since=%s is no day; give one as 2026-01-31, or 'all'".formatted(given), e);
    }
  }
}
