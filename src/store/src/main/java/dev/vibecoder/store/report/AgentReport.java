package dev.vibecoder.store.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How agents do, from {@code reporting.daily_costs}; percentiles of days cannot be summed, so those
 * of durations are of the executions themselves.
 */
@Component
public class AgentReport {

  private static final GroupedQuery SUMS =
      new GroupedQuery(
          """
          coalesce(sum(executions), 0) AS executions,
          coalesce(sum(executions) FILTER (WHERE status = 'COMPLETED'), 0) AS completed,
          coalesce(sum(failures), 0) AS failures,
          coalesce(sum(tokens_used), 0) AS tokens,
          coalesce(sum(unpriced_tokens), 0) AS unpriced_tokens,
          trim_scale(sum(cost)) AS cost,
          trim_scale(sum(cost_recorded)) AS recorded,
          trim_scale(sum(cost_computed)) AS computed
          """,
          "reporting.daily_costs",
          ExecutionGroups.ALL);

  private static final String EXECUTIONS =
      """
      (SELECT (e.started_at AT TIME ZONE (SELECT time_zone FROM reporting.rollup_settings))::date AS day,
              p.name AS project, u.name AS user_name, a.name AS agent, e.provider, e.model, e.status,
              e.duration_ms
       FROM reporting.executions e
       JOIN reporting.agents a ON a.id = e.agent_id
       JOIN reporting.users u ON u.id = e.user_id
       LEFT JOIN reporting.projects p ON p.id = e.project_id
       WHERE %s) AS timed
      """
          .formatted(ExecutionDays.BEGAN);

  private static final GroupedQuery DURATIONS =
      new GroupedQuery(
          """
          percentile_disc(0.5) WITHIN GROUP (ORDER BY duration_ms) AS p50,
          percentile_disc(0.95) WITHIN GROUP (ORDER BY duration_ms) AS p95
          """,
          EXECUTIONS,
          ExecutionGroups.ALL);

  private record Durations(List<@Nullable String> groups, @Nullable Long p50, @Nullable Long p95) {}

  private final JdbcClient jdbc;

  AgentReport(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What it can be grouped by. */
  public static Set<Grouping> groupings() {
    return SUMS.groupings();
  }

  /** How the agents of each group did, and all. */
  public Report<AgentRow> read(ReportFilter filter, List<Grouping> by) {
    Report<Durations> timed = DURATIONS.run(jdbc, filter, by, AgentReport::durations);
    Map<List<@Nullable String>, Durations> byGroups = new HashMap<>();
    timed.rows().forEach(row -> byGroups.put(row.groups(), row));
    Report<AgentRow> sums = SUMS.run(jdbc, filter, by, AgentReport::row);
    List<AgentRow> rows = new ArrayList<>();
    sums.rows().forEach(row -> rows.add(timed(row, byGroups.get(row.groups()))));
    return new Report<>(rows, timed(sums.total(), timed.total()));
  }

  private static AgentRow timed(AgentRow row, @Nullable Durations durations) {
    return durations == null ? row : row.lasting(durations.p50(), durations.p95());
  }

  private static Durations durations(List<@Nullable String> groups, ResultSet row)
      throws SQLException {
    return new Durations(
        groups, row.getObject("p50", Long.class), row.getObject("p95", Long.class));
  }

  private static AgentRow row(List<@Nullable String> groups, ResultSet row) throws SQLException {
    return new AgentRow(
        groups,
        row.getLong("executions"),
        row.getLong("completed"),
        row.getLong("failures"),
        row.getBigDecimal("tokens"),
        row.getBigDecimal("unpriced_tokens"),
        row.getBigDecimal("cost"),
        row.getBigDecimal("recorded"),
        row.getBigDecimal("computed"),
        null,
        null);
  }
}
