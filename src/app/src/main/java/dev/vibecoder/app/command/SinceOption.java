package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Console;
import dev.vibecoder.domain.project.Project;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the history of a new project begins. */
final class SinceOption {

  @Option(
      names = "--since",
      paramLabel = "DAY",
      description =
          "Leave out what was committed before this UTC day, e.g. 2026-01-31. For new projects; one"
              + " that is known keeps its history.")
  private @Nullable LocalDate day;

  /** The beginning of the day; null for the whole history. */
  @Nullable Instant instant(Clock clock) {
    if (day == null) {
      return null;
    }
    if (day.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
      throw new WrongUsage("--since " + day + " is in the future; nothing would be left");
    }
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Says that a project was known already with another bound, which stays. */
  void tellIfKept(Project project, Console console) {
    Instant kept = project.ingestSince();
    if (day != null && !day.atStartOfDay(ZoneOffset.UTC).toInstant().equals(kept)) {
      console.tell(
          "%s is watched already %s; --since %s changes nothing. Remove it and add it again to change that."
              .formatted(
                  project.name(),
                  kept == null ? "with its whole history" : "since " + HistoryBound.text(kept),
                  day));
    }
  }
}
