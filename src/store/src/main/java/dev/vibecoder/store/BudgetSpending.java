package dev.vibecoder.store;

import dev.vibecoder.domain.work.BudgetLevel;
import dev.vibecoder.domain.work.BudgetPeriod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was spent of budgets: by the rollup, and by the executions themselves for groups that wait
 * for it, so that it is right at any moment.
 */
@Component
public class BudgetSpending {

  /** Imports may come so many days late and still cross a budget. */
  private static final int LATE_DAYS = 35;

  private static final String STATES =
      """
      WITH now_there AS (
        SELECT (CAST(:now AS timestamptz) AT TIME ZONE time_zone)::date AS today, time_zone
        FROM rollup_settings
      ), chosen AS (
        SELECT b.*, (b.created_at AT TIME ZONE n.time_zone)::date AS made, n.today
        FROM budgets b, now_there n
        WHERE (CAST(:userId AS uuid) IS NULL OR b.user_id = :userId)
          AND (CAST(:projectId AS uuid) IS NULL OR b.project_id IS NULL OR b.project_id = :projectId)
          AND (CAST(:agent AS text) IS NULL OR b.agent_id IS NULL OR b.agent_id IN (
            SELECT id FROM agents WHERE user_id = :userId AND name = :agent))
      ), periods AS (
        SELECT DISTINCT c.id, date_trunc(c.period::text, d)::date AS start
        FROM chosen c
        CROSS JOIN LATERAL generate_series(
          greatest(c.made, c.today - CAST(:days AS integer)), c.today, interval '1 day') d
      ), spans AS (
        SELECT c.*, p.start,
               (p.start + CASE c.period WHEN 'DAY' THEN interval '1 day' ELSE interval '1 month' END)::date
                 AS next_start
        FROM periods p
        JOIN chosen c ON c.id = p.id
      ), g AS MATERIALIZED (
        SELECT DISTINCT q.user_id, q.project_id, q.day
        FROM rollup_queue q
        WHERE q.day >= (SELECT min(start) FROM spans)
          AND q.user_id IN (SELECT user_id FROM spans)
      ), fresh AS MATERIALIZED (
        SELECT m.day, m.user_id, m.project_id, m.agent_id, m.cost, m.unpriced_tokens AS unpriced
        FROM execution_metrics_daily m
        WHERE m.day >= (SELECT min(start) FROM spans)
          AND m.user_id IN (SELECT user_id FROM spans)
          AND NOT EXISTS (
            SELECT FROM g
            WHERE g.day = m.day
              AND g.user_id = m.user_id
              AND g.project_id IS NOT DISTINCT FROM m.project_id)
        UNION ALL
        SELECT g.day, e.user_id, e.project_id, e.agent_id, e.cost,
               CASE WHEN e.cost IS NULL THEN e.tokens_used ELSE 0 END
        FROM g
        JOIN executions e ON g.project_id IS NOT NULL AND %1$s
        UNION ALL
        SELECT g.day, e.user_id, e.project_id, e.agent_id, e.cost,
               CASE WHEN e.cost IS NULL THEN e.tokens_used ELSE 0 END
        FROM g
        JOIN executions e ON g.project_id IS NULL AND %2$s
      )
      SELECT s.id, s.name, p.name AS project, a.name AS agent, s.period, s.start, s.warn_usd, s.limit_usd,
             trim_scale(coalesce(f.cost, 0)) AS spent, coalesce(f.unpriced, 0) AS unpriced
      FROM spans s
      LEFT JOIN projects p ON p.id = s.project_id
      LEFT JOIN agents a ON a.id = s.agent_id
      CROSS JOIN LATERAL (
        SELECT sum(f.cost) AS cost, sum(f.unpriced) AS unpriced
        FROM fresh f
        WHERE f.user_id = s.user_id
          AND f.day >= s.start
          AND f.day < s.next_start
          AND (s.project_id IS NULL OR f.project_id = s.project_id)
          AND (s.agent_id IS NULL OR f.agent_id = s.agent_id)
      ) f
      ORDER BY s.name, s.start
      """
          .formatted(MetricSql.OF_PROJECT, MetricSql.OF_NO_PROJECT);

  private final JdbcClient jdbc;
  private final Clock clock;

  BudgetSpending(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Every budget's periods of late, since it was made. */
  public List<BudgetState> ofLate() {
    return states(null, null, null, LATE_DAYS);
  }

  /** A user's budgets as they are today. */
  public List<BudgetState> today(UUID userId) {
    return states(userId, null, null, 0);
  }

  /** A budget whose limit is reached, and which this agent's work on this project is part of. */
  public Optional<BudgetState> reached(UUID userId, UUID projectId, String agent) {
    return states(userId, projectId, agent, 0).stream()
        .filter(state -> state.level() == BudgetLevel.LIMIT)
        .findFirst();
  }

  private List<BudgetState> states(
      @Nullable UUID userId, @Nullable UUID projectId, @Nullable String agent, int days) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    return jdbc.sql(STATES)
        .param("now", now)
        .param("userId", userId)
        .param("projectId", projectId)
        .param("agent", agent)
        .param("days", days)
        .query(BudgetSpending::state)
        .list();
  }

  private static BudgetState state(ResultSet row, int number) throws SQLException {
    return new BudgetState(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("project"),
        row.getString("agent"),
        BudgetPeriod.valueOf(row.getString("period")),
        row.getObject("start", LocalDate.class),
        row.getBigDecimal("warn_usd"),
        row.getBigDecimal("limit_usd"),
        row.getBigDecimal("spent"),
        row.getBigDecimal("unpriced"));
  }
}
