package dev.vibecoder.store;

import dev.vibecoder.domain.people.UuidV7;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Owns {@code rollup_proofs}, the ledger of what the rollup and the executions add up to. */
@Component
public class RollupProofTable {

  /** What waits for a rollup has no reason to agree yet. */
  private static final String IS_QUEUED =
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
      ), g AS MATERIALIZED (
        SELECT u.user_id, u.project_id, u.day
        FROM rollup_unproved u
      ), both_sides AS MATERIALIZED (
        SELECT * FROM (SELECT * FROM raw UNION ALL SELECT * FROM rolled) s
        WHERE NOT %4$s
      ),
      """
          .formatted(MetricSql.DAY, RAW_SUMS, ROLLUP_SUMS, IS_QUEUED.formatted("s"));

  private static final String COMPARE =
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
      ), queued_again AS (
        INSERT INTO rollup_queue (user_id, project_id, day)
        SELECT user_id, project_id, day FROM differing
      ), proved AS (
        DELETE FROM rollup_unproved u
        USING g
        WHERE u.day = g.day AND u.user_id = g.user_id AND u.project_id IS NOT DISTINCT FROM g.project_id
      )
      INSERT INTO rollup_proofs (
        id, proved_at, scope, time_zone, first_day, last_day, groups, raw_executions,
        rollup_executions, raw_tokens, rollup_tokens, raw_unpriced, rollup_unpriced, raw_recorded,
        rollup_recorded, raw_computed, rollup_computed, raw_cost, rollup_cost, raw_duration_ms,
        rollup_duration_ms, equal)
      SELECT :id, :now, CAST(:scope AS proof_scope), (SELECT time_zone FROM rollup_settings), min(day),
             max(day), count(DISTINCT (user_id, project_id, day)), coalesce(sum(executions) FILTER (WHERE side = 1), 0),
             coalesce(sum(executions) FILTER (WHERE side = -1), 0),
             coalesce(sum(tokens) FILTER (WHERE side = 1), 0),
             coalesce(sum(tokens) FILTER (WHERE side = -1), 0),
             coalesce(sum(unpriced) FILTER (WHERE side = 1), 0),
             coalesce(sum(unpriced) FILTER (WHERE side = -1), 0),
             coalesce(sum(recorded) FILTER (WHERE side = 1), 0),
             coalesce(sum(recorded) FILTER (WHERE side = -1), 0),
             coalesce(sum(computed) FILTER (WHERE side = 1), 0),
             coalesce(sum(computed) FILTER (WHERE side = -1), 0),
             coalesce(sum(cost) FILTER (WHERE side = 1), 0),
             coalesce(sum(cost) FILTER (WHERE side = -1), 0),
             coalesce(sum(duration_ms) FILTER (WHERE side = 1), 0),
             coalesce(sum(duration_ms) FILTER (WHERE side = -1), 0),
             NOT EXISTS (SELECT FROM differing)
      FROM both_sides
      RETURNING groups, raw_executions, (SELECT count(*) FROM differing),
                ARRAY(SELECT difference FROM differing ORDER BY day, project_id LIMIT 3)
      """;

  private static final String UNPROVED = "SELECT count(*) FROM rollup_unproved";

  private static final String COMPUTED =
      """
      SELECT count(*)
      FROM (SELECT DISTINCT day, user_id, project_id FROM execution_metrics_daily) g
      """;

  /** So many groups are compared one by one, whatever their share. */
  private static final long FEW = 1_000;

  /** A pass over everything reads as much as this part of it does group by group. */
  private static final long PART = 4;

  private static final String LAST_WHOLE =
      "SELECT max(proved_at) FROM rollup_proofs WHERE scope = 'WHOLE' AND equal";

  private final JdbcClient jdbc;
  private final UuidV7 ids;
  private final Clock clock;

  RollupProofTable(JdbcClient jdbc, UuidV7 ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Compares both sides as one snapshot has them, writes the sums of both down, and queues again
   * what differs.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public RollupProof prove(RollupProof.Scope scope) {
    String sides = scope == RollupProof.Scope.NEW ? BOTH_SIDES_OF_NEW : BOTH_SIDES_OF_ALL;
    return jdbc.sql(sides + COMPARE)
        .param("id", ids.next())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("scope", scope.name())
        .query(RollupProofTable::proof)
        .single();
  }

  /**
   * What the groups that were computed since the last proof are cheapest compared as; if any were.
   */
  public Optional<RollupProof.Scope> due() {
    long unproved = count(UNPROVED);
    if (unproved == 0) {
      return Optional.empty();
    }
    return Optional.of(
        unproved > FEW && unproved * PART > count(COMPUTED)
            ? RollupProof.Scope.WHOLE
            : RollupProof.Scope.NEW);
  }

  private long count(String statement) {
    return jdbc.sql(statement).query(Long.class).single();
  }

  /** When everything was last compared, and agreed. */
  public Optional<Instant> lastWhole() {
    return jdbc.sql(LAST_WHOLE)
        .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  private static RollupProof proof(ResultSet row, int number) throws SQLException {
    Array examples = row.getArray(4);
    return new RollupProof(
        row.getLong(1), row.getLong(2), row.getLong(3), List.of((String[]) examples.getArray()));
  }
}
