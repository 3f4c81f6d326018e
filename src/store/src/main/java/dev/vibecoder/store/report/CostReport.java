package dev.vibecoder.store.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the work cost, from {@code reporting.daily_costs}. An unknown cost is never counted as 0.
 */
@Component
public class CostReport {

  private static final GroupedQuery QUERY =
      new GroupedQuery(
          """
          coalesce(sum(executions), 0) AS executions,
          coalesce(sum(unpriced_executions), 0) AS unpriced,
          coalesce(sum(tokens_used), 0) AS tokens,
          coalesce(sum(unpriced_tokens), 0) AS unpriced_tokens,
          trim_scale(sum(cost)) AS cost,
          trim_scale(sum(cost_recorded)) AS recorded,
          trim_scale(sum(cost_computed)) AS computed,
          coalesce(sum(duration_ms), 0) AS duration_ms
          """,
          "reporting.daily_costs",
          ExecutionGroups.ALL);

  private final JdbcClient jdbc;

  CostReport(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What it can be grouped by. */
  public static Set<Grouping> groupings() {
    return QUERY.groupings();
  }

  /** The costs of each group, and of all. */
  public Report<CostRow> read(ReportFilter filter, List<Grouping> by) {
    return QUERY.run(jdbc, filter, by, CostReport::row);
  }

  private static CostRow row(List<@Nullable String> groups, ResultSet row) throws SQLException {
    return new CostRow(
        groups,
        row.getLong("executions"),
        row.getLong("unpriced"),
        row.getBigDecimal("tokens"),
        row.getBigDecimal("unpriced_tokens"),
        row.getBigDecimal("cost"),
        row.getBigDecimal("recorded"),
        row.getBigDecimal("computed"),
        row.getBigDecimal("duration_ms"));
  }
}
