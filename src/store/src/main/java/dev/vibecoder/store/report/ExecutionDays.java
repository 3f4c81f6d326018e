package dev.vibecoder.store.report;

/** The days of a filter as bounds of moments, so that an index over the moments serves. */
final class ExecutionDays {

  /** Executions {@code e} that began within the filter. */
  static final String BEGAN =
      """
      (CAST(:from AS date) IS NULL
        OR e.started_at >= CAST(:from AS date)::timestamp
          AT TIME ZONE (SELECT time_zone FROM reporting.rollup_settings))
      AND (CAST(:to AS date) IS NULL
        OR e.started_at < (CAST(:to AS date) + 1)::timestamp
          AT TIME ZONE (SELECT time_zone FROM reporting.rollup_settings))
      """;

  private ExecutionDays() {}
}
