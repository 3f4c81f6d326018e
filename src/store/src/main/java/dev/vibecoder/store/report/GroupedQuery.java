package dev.vibecoder.store.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sums a reporting view by one of several expressions, with the total, in one statement.
 *
 * @param sums the select list behind the group
 * @param view view with a column {@code day} and a column {@code project}
 * @param groups the expression of each grouping that the report knows
 */
record GroupedQuery(String sums, String view, Map<Grouping, String> groups) {

  static final Map<Grouping, String> TIME =
      Map.of(
          Grouping.DAY, "day::text",
          Grouping.WEEK, "date_trunc('week', day)::date::text",
          Grouping.MONTH, "to_char(day, 'YYYY-MM')");

  private static final String STATEMENT =
      """
      SELECT %1$s AS group_name, %2$s, grouping(%1$s) = 1 AS is_total
      FROM %3$s
      WHERE (CAST(:from AS date) IS NULL OR day >= :from)
        AND (CAST(:to AS date) IS NULL OR day <= :to)
        AND (CAST(:project AS text) IS NULL OR project = :project)
      GROUP BY GROUPING SETS ((%1$s), ())
      ORDER BY is_total, group_name
      """;

  GroupedQuery {
    groups = Map.copyOf(groups);
  }

  Set<Grouping> groupings() {
    return groups.keySet();
  }

  <R> Report<R> run(JdbcClient jdbc, ReportFilter filter, Grouping by, RowMapper<R> mapper) {
    String group = groups.get(by);
    if (group == null) {
      throw new IllegalArgumentException("this report is not grouped by " + by);
    }
    List<R> rows =
        jdbc.sql(STATEMENT.formatted(group, sums, view))
            .param("from", filter.from())
            .param("to", filter.to())
            .param("project", filter.project())
            .query(mapper)
            .list();
    List<R> groupRows = new ArrayList<>(rows);
    R total = groupRows.remove(rows.size() - 1);
    return new Report<>(groupRows, total);
  }
}
