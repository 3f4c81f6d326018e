package dev.vibecoder.store.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tokens by kind, from {@code reporting.daily_tokens}. */
@Component
public class TokenReport {

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
          "reporting.daily_tokens",
          ExecutionGroups.ALL);

  private final JdbcClient jdbc;

  TokenReport(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What it can be grouped by. */
  public static Set<Grouping> groupings() {
    return QUERY.groupings();
  }

  /** The tokens of each group, and of all. */
  public Report<TokenRow> read(ReportFilter filter, List<Grouping> by) {
    return QUERY.run(jdbc, filter, by, TokenReport::row);
  }

  private static TokenRow row(List<@Nullable String> groups, ResultSet row) throws SQLException {
    return new TokenRow(
        groups,
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
