package dev.vibecoder.domain.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When an execution ran, to the microsecond, as the database keeps times.
 *
 * @param completedAt null while it runs, or when nobody said
 * @param durationMs milliseconds of work; null when nobody said
 */
public record WorkTime(
    Instant startedAt, @Nullable Instant completedAt, @Nullable Long durationMs) {

  public WorkTime {
    startedAt = startedAt.truncatedTo(ChronoUnit.MICROS);
    completedAt = completedAt == null ? null : completedAt.truncatedTo(ChronoUnit.MICROS);
  }

  /** From start to end; the duration is what lies between. */
  public static WorkTime between(Instant startedAt, Instant completedAt) {
    return new WorkTime(
        startedAt, completedAt, Duration.between(startedAt, completedAt).toMillis());
  }

  /** The first start and the last end of both; how long it took stays unknown. */
  WorkTime spanning(WorkTime other) {
    Instant end = completedAt;
    Instant otherEnd = other.completedAt;
    if (end == null || (otherEnd != null && otherEnd.isAfter(end))) {
      end = otherEnd;
    }
    Instant start = other.startedAt.isBefore(startedAt) ? other.startedAt : startedAt;
    return new WorkTime(start, end, null);
  }
}
