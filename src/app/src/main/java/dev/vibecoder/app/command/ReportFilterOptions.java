package dev.vibecoder.app.command;

import dev.vibecoder.store.report.ReportFilter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which days and which project a report is about. */
final class ReportFilterOptions {

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = {
        "First day, e.g. 2026-01-31: in UTC; of costs, tokens, tasks, commit-costs and agents in the",
        "time zone of the rollup."
      })
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "Last day, included.")
  private @Nullable LocalDate to;

  @Option(names = "--project", paramLabel = "NAME", description = "Only this project.")
  private @Nullable String project;

  ReportFilter filter() {
    try {
      return new ReportFilter(from, to, project);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }
}
