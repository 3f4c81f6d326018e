package dev.vibecoder.store;

/** The executions and the rollup, group by group, side by side. */
final class ProofSql {

  /** What waits for a rollup has no reason to agree yet. */
  static final String IS_QUEUED =
      """
      EXISTS (
        SELECT FROM rollup_queue q
        WHERE q.day = %1$s.day
          AND q.user_id = %1$s.user_id
          AND q.project_id IS NOT DISTINCT FROM %1$s.project_id)
      """;

  private static final String RAW_SUMS =
      """
      count(*) AS executions, count(*) FILTER (WHERE status = 'FAILED') AS failures,
      count(*) FILTER (WHERE cost IS NULL) AS unpriced_executions, sum(input_tokens) AS input,
      sum(cached_input_tokens) AS cached, sum(cache_write_tokens) AS write,
      sum(cache_write_1h_tokens) AS write_1h, sum(output_tokens) AS output,
      sum(reasoning_tokens) AS reasoning, sum(tokens_used) AS tokens,
      coalesce(sum(tokens_used) FILTER (WHERE cost IS NULL), 0) AS unpriced,
      coalesce(sum(cost_recorded), 0) AS recorded, coalesce(sum(cost_computed), 0) AS computed,
      coalesce(sum(cost), 0) AS cost, coalesce(sum(duration_ms), 0) AS duration_ms
      """;

  private static final String ROLLUP_SUMS =
      """
      sum(m.executions), sum(m.failures), sum(m.unpriced_executions), sum(m.input_tokens),
      sum(m.cached_input_tokens), sum(m.cache_write_tokens), sum(m.cache_write_1h_tokens),
      sum(m.output_tokens), sum(m.reasoning_tokens), sum(m.tokens_used), sum(m.unpriced_tokens),
      coalesce(sum(m.cost_recorded), 0), coalesce(sum(m.cost_computed), 0), coalesce(sum(m.cost), 0),
      sum(m.duration_ms)
      """;

  private static final String BOTH_SIDES_OF_NEW =
      """
      WITH g AS MATERIALIZED (
        SELECT u.user_id, u.project_id, u.day
        FROM rollup_unproved u
        WHERE NOT %1$s
      ), both_sides AS MATERIALIZED (
        SELECT 1 AS side, g.user_id, g.project_id, g.day, x.*
        FROM g
        CROSS JOIN LATERAL (SELECT %2$s FROM executions e WHERE %4$s HAVING count(*) > 0) x
        WHERE g.project_id IS NOT NULL
        UNION ALL
        SELECT 1, g.user_id, g.project_id, g.day, x.*
        FROM g
        CROSS JOIN LATERAL (SELECT %2$s FROM executions e WHERE %5$s HAVING count(*) > 0) x
        WHERE g.project_id IS NULL
        UNION ALL
        SELECT -1, m.user_id, m.project_id, m.day, %3$s
        FROM g
        JOIN execution_metrics_daily m
          ON m.day = g.day
          AND m.user_id = g.user_id
          AND m.project_id IS NOT DISTINCT FROM g.project_id
        GROUP BY 2, 3, 4
      ),
      """
          .formatted(
              IS_QUEUED.formatted("u"),
              RAW_SUMS,
              ROLLUP_SUMS,
              MetricSql.OF_PROJECT,
              MetricSql.OF_NO_PROJECT);

  private static final String BOTH_SIDES_OF_ALL =
      """
      WITH raw AS (
        SELECT 1 AS side, user_id, project_id, %1$s AS day, %2$s
        FROM executions
        GROUP BY 2, 3, 4
      ), rolled AS (
        SELECT -1 AS side, m.user_id, m.project_id, m.day, %3$s
        FROM execution_metrics_daily m
        GROUP BY 2, 3, 4
      ), both_sides AS MATERIALIZED (
        SELECT * FROM (SELECT * FROM raw UNION ALL SELECT * FROM rolled) s
        WHERE NOT %4$s
      ),
      """
          .formatted(MetricSql.DAY, RAW_SUMS, ROLLUP_SUMS, IS_QUEUED.formatted("s"));

  /** Groups of {@code both_sides} that do not agree. */
  static final String DIFFERING =
      """
      differing AS (
        SELECT user_id, project_id, day,
               day || ', ' || coalesce('project ' || project_id, 'no project') || ': the executions are '
                 || coalesce(max(executions) FILTER (WHERE side = 1), 0) || ' with '
                 || coalesce(max(tokens) FILTER (WHERE side = 1), 0) || ' tokens and '
                 || coalesce(max(cost) FILTER (WHERE side = 1), 0) || ' USD, the rollup says '
                 || coalesce(max(executions) FILTER (WHERE side = -1), 0) || ' with '
                 || coalesce(max(tokens) FILTER (WHERE side = -1), 0) || ' tokens and '
                 || coalesce(max(cost) FILTER (WHERE side = -1), 0) || ' USD' AS difference
        FROM both_sides
        GROUP BY 1, 2, 3
        HAVING (sum(side * executions), sum(side * failures), sum(side * unpriced_executions),
                sum(side * input), sum(side * cached), sum(side * write), sum(side * write_1h),
                sum(side * output), sum(side * reasoning), sum(side * tokens), sum(side * unpriced),
                sum(side * recorded), sum(side * computed), sum(side * cost),
                sum(side * duration_ms)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
      )
      """;

  private ProofSql() {}

  /**
   * The CTE {@code both_sides} of groups of owner, project and day: executions are side 1, the
   * rollup is side -1.
   */
  static String bothSides(RollupProof.Scope scope) {
    return scope == RollupProof.Scope.NEW ? BOTH_SIDES_OF_NEW : BOTH_SIDES_OF_ALL;
  }
}
