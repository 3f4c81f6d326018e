package dev.vibecoder.store.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
          coalesce(sum(duration_ms), 0) AS duration_ms
          """,
          "reporting.daily_costs",
          groups());

  private final JdbcClient jdbc;

  CostReport(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static Map<Grouping, String> groups() {
    Map<Grouping, String> groups = new HashMap<>(GroupedQuery.TIME);
    groups.put(Grouping.PROJECT, "project");
    groups.put(Grouping.AGENT, "agent");
    groups.put(Grouping.MODEL, "model");
    groups.put(Grouping.PROVIDER, "provider");
    groups.put(Grouping.STATUS, "status::text");
    return groups;
  }

  /** What it can be grouped by. */
  public static Set<Grouping> groupings() {
    return QUERY.groupings();
  }

  /** The costs of each group, and of all. */
  public Report<CostRow> read(ReportFilter filter, Grouping by) {
    return QUERY.run(jdbc, filter, by, CostReport::row);
  }

  private static CostRow row(ResultSet row, int number) throws SQLException {
    return new CostRow(
        row.getString("group_name"),
        row.getLong("executions"),
        row.getLong("unpriced"),
        row.getBigDecimal("tokens"),
        row.getBigDecimal("unpriced_tokens"),
        row.getBigDecimal("cost"),
        row.getBigDecimal("duration_ms"));
  }
}
