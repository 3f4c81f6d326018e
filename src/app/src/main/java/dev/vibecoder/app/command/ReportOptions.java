package dev.vibecoder.app.command;

import dev.vibecoder.store.report.Grouping;
import dev.vibecoder.store.report.ReportFilter;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a report is about and what it sums by. */
final class ReportOptions {

  @Option(names = "--from", paramLabel = "DAY", description = "First UTC day, e.g. 2026-01-31.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "Last UTC day, included.")
  private @Nullable LocalDate to;

  @Option(names = "--project", paramLabel = "NAME", description = "Only this project.")
  private @Nullable String project;

  @Option(
      names = "--by",
      paramLabel = "GROUP",
      description =
          "day, week, month, project, and by report: agent, model, provider, author, status,"
              + " rules (versions of the rule set), rule; default: ${DEFAULT-VALUE}.",
      defaultValue = "day")
  private Grouping by = Grouping.DAY;

  ReportFilter filter() {
    try {
      return new ReportFilter(from, to, project);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }

  /** The grouping, if the report knows it. */
  Grouping oneOf(Set<Grouping> known) {
    if (!known.contains(by)) {
      String names =
          known.stream().sorted().map(Grouping::toString).collect(Collectors.joining(", "));
      throw new WrongUsage("this report is not grouped by " + by + "; it is by " + names);
    }
    return by;
  }
}
