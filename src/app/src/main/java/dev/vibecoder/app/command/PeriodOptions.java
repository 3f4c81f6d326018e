package dev.vibecoder.app.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** UTC days within which rows of the record lie. */
final class PeriodOptions {

  @Option(names = "--from", paramLabel = "DAY", description = "First UTC day, e.g. 2026-01-31.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "Last UTC day.")
  private @Nullable LocalDate to;

  /** The first instant; null when it is not bounded. */
  @Nullable Instant from() {
    if (from != null && to != null && to.isBefore(from)) {
      throw new WrongUsage("--to is before --from");
    }
    return from == null ? null : from.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The first instant after the last day. */
  @Nullable Instant to() {
    return to == null ? null : to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
