package dev.vibecoder.store.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about; what is null does not restrict.
 *
 * @param from first day: of what executions are, in the time zone of the rollup; of others, in UTC
 * @param to last day, included
 * @param project name of a project
 */
public record ReportFilter(
    @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String project) {

  public ReportFilter {
    if (from != null && to != null && from.isAfter(to)) {
      throw new IllegalArgumentException(
          "the range from " + from + " to " + to + " ends before it begins");
    }
  }

  /** Everything. */
  public static ReportFilter all() {
    return new ReportFilter(null, null, null);
  }
}
