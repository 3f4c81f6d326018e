package dev.vibecoder.store;

/**
 * How executions become rows of {@code execution_metrics_daily}: said once, computed and proved by
 * it.
 */
final class MetricSql {

  /** Columns of the rollup, in their order. */
  static final String COLUMNS =
      """
      day, user_id, project_id, agent_id, provider, model, status, executions, failures,
      unpriced_executions, input_tokens, cached_input_tokens, cache_write_tokens,
      cache_write_1h_tokens, output_tokens, reasoning_tokens, tokens_used, unpriced_tokens, cost,
      cost_recorded, cost_computed, duration_ms, duration_p50_ms, duration_p95_ms
      """;

  /** The same of executions, for {@code GROUP BY 1, 2, 3, 4, 5, 6, 7}. */
  static final String SUMS =
      """
      (started_at AT TIME ZONE (SELECT time_zone FROM rollup_settings))::date, user_id, project_id,
      agent_id, provider, model, status, count(*), count(*) FILTER (WHERE status = 'FAILED'),
      count(*) FILTER (WHERE cost IS NULL), sum(input_tokens), sum(cached_input_tokens),
      sum(cache_write_tokens), sum(cache_write_1h_tokens), sum(output_tokens), sum(reasoning_tokens),
      sum(tokens_used), coalesce(sum(tokens_used) FILTER (WHERE cost IS NULL), 0), sum(cost),
      sum(cost_recorded), sum(cost_computed), coalesce(sum(duration_ms), 0),
      percentile_disc(0.5) WITHIN GROUP (ORDER BY duration_ms),
      percentile_disc(0.95) WITHIN GROUP (ORDER BY duration_ms)
      """;

  private MetricSql() {}
}
