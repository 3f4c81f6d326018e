package dev.vibecoder.store.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tokens by kind, from {@code reporting.execution_metrics_daily}. */
@Component
public class TokenReport {

  private static final String VIEW =
      """
      (SELECT m.*, p.name AS project, a.name AS agent
       FROM reporting.execution_metrics_daily m
       JOIN reporting.agents a ON a.id = m.agent_id
       LEFT JOIN reporting.projects p ON p.id = m.project_id) AS metrics
      """;

  private static final GroupedQuery QUERY =
      new GroupedQuery(
          """
          coalesce(sum(executions), 0) AS executions,
          coalesce(sum(input_tokens), 0) AS input,
          coalesce(sum(cached_input_tokens), 0) AS cached_input,
          coalesce(sum(cache_write_tokens), 0) AS cache_write,
          coalesce(sum(cache_write_1h_tokens), 0) AS cache_write_1h,
          coalesce(sum(output_tokens), 0) AS output,
          coalesce(sum(reasoning_tokens), 0) AS reasoning,
          coalesce(sum(tokens_used), 0) AS total,
          coalesce(sum(unpriced_tokens), 0) AS unpriced
          """,
          VIEW,
          groups());

  private final JdbcClient jdbc;

  TokenReport(JdbcClient jdbc) {
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

  /** The tokens of each group, and of all. */
  public Report<TokenRow> read(ReportFilter filter, Grouping by) {
    return QUERY.run(jdbc, filter, by, TokenReport::row);
  }

  private static TokenRow row(ResultSet row, int number) throws SQLException {
    return new TokenRow(
        row.getString("group_name"),
        row.getLong("executions"),
        row.getBigDecimal("input"),
        row.getBigDecimal("cached_input"),
        row.getBigDecimal("cache_write"),
        row.getBigDecimal("cache_write_1h"),
        row.getBigDecimal("output"),
        row.getBigDecimal("reasoning"),
        row.getBigDecimal("total"),
        row.getBigDecimal("unpriced"));
  }
}
