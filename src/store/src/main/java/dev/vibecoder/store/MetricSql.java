package dev.vibecoder.store;

import dev.vibecoder.store.report.ExecutionDays;

/**
 * How executions become rows of {@code execution_metrics_daily}: it is computed and proved by this.
 */
final class MetricSql {

  /**
   * Held to the end of the transaction: two rollups at once would both insert a group that is new,
   * and a proof beside a rollup would call proved what that one just computed anew.
   */
  static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('vibe rollup', 0))";

  /** Columns of the rollup, in their order. */
  static final String COLUMNS =
      """
      day, user_id, project_id, agent_id, provider, model, status, executions, failures,
      unpriced_executions, input_tokens, cached_input_tokens, cache_write_tokens,
      cache_write_1h_tokens, output_tokens, reasoning_tokens, tokens_used, unpriced_tokens, cost,
      cost_recorded, cost_computed, duration_ms, duration_p50_ms, duration_p95_ms
      """;

  /**
   * The columns behind the day, the user and the project, of executions: {@code GROUP BY 1, 2, 3,
   * 4}.
   */
  static final String SUMS =
      """
      agent_id, provider, model, status, count(*), count(*) FILTER (WHERE status = 'FAILED'),
      count(*) FILTER (WHERE cost IS NULL), sum(input_tokens), sum(cached_input_tokens),
      sum(cache_write_tokens), sum(cache_write_1h_tokens), sum(output_tokens), sum(reasoning_tokens),
      sum(tokens_used), coalesce(sum(tokens_used) FILTER (WHERE cost IS NULL), 0), sum(cost),
      sum(cost_recorded), sum(cost_computed), coalesce(sum(duration_ms), 0),
      percentile_disc(0.5) WITHIN GROUP (ORDER BY duration_ms),
      percentile_disc(0.95) WITHIN GROUP (ORDER BY duration_ms)
      """;

  private static final String ZONE = "(SELECT time_zone FROM rollup_settings)";

  /** The day of an execution. */
  static final String DAY = "(started_at AT TIME ZONE " + ZONE + ")::date";

  /**
   * Executions {@code e} of the group {@code g} of a project, by index. Where a clock falls back
   * over midnight, the moments of a day are not all those between two others.
   */
  static final String OF_PROJECT =
      """
      e.project_id = g.project_id
      AND e.user_id = g.user_id
      AND e.started_at >= %1$s
      AND e.started_at < %2$s
      AND CASE WHEN e.started_at IS NOT NULL THEN %3$s = g.day END
      """
          .formatted(
              ExecutionDays.first("g.day", ZONE),
              ExecutionDays.behind("g.day", ZONE),
              DAY.replace("started_at", "e.started_at"));

  /** Executions {@code e} of the group {@code g} without a project. */
  static final String OF_NO_PROJECT =
      OF_PROJECT.replace("e.project_id = g.project_id", "e.project_id IS NULL");

  private MetricSql() {}
}
