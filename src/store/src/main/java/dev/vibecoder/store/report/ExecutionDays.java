package dev.vibecoder.store.report;

/**
 * Days as bounds of moments, so that an index over the moments serves. Where a clock falls back
 * over midnight, a day is not all of what lies between them: its date has to be asked for too.
 */
public final class ExecutionDays {

  private static final String ZONE = "(SELECT time_zone FROM reporting.rollup_settings)";

  /** Executions {@code e} that began within the filter. */
  static final String BEGAN =
      """
      (CAST(:from AS date) IS NULL OR e.started_at >= %1$s)
      AND (CAST(:to AS date) IS NULL OR e.started_at < %2$s)
      AND CASE
        WHEN CAST(:from AS date) IS NULL AND CAST(:to AS date) IS NULL THEN true
        ELSE (e.started_at AT TIME ZONE %3$s)::date
          BETWEEN coalesce(CAST(:from AS date), '-infinity') AND coalesce(CAST(:to AS date), 'infinity')
        END
      """
          .formatted(first("CAST(:from AS date)", ZONE), behind("CAST(:to AS date)", ZONE), ZONE);

  private ExecutionDays() {}

  /**
   * SQL of a moment before which no moment of this day is. An hour that comes twice is read as the
   * second one, so that midnight is also reached from six hours before it; no clock falls back by
   * more in a zone where people work.
   */
  public static String first(String day, String zone) {
    return """
        least(%1$s::timestamp AT TIME ZONE %2$s,
              (%1$s::timestamp - interval '6 hours') AT TIME ZONE %2$s + interval '6 hours')"""
        .formatted(day, zone);
  }

  /** SQL of a moment from which on no moment of this day is. */
  public static String behind(String day, String zone) {
    return """
        greatest((%1$s + 1)::timestamp AT TIME ZONE %2$s,
                 (%1$s::timestamp + interval '30 hours') AT TIME ZONE %2$s - interval '6 hours')"""
        .formatted(day, zone);
  }
}
