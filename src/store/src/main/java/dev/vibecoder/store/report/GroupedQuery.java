package dev.vibecoder.store.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sums a reporting view by one or several of its expressions, with the total, in one statement.
 *
 * @param sums the select list behind the groups
 * @param view view with a column {@code day} and a column {@code project}
 * @param groups the expression of each grouping that the report knows
 */
record GroupedQuery(String sums, String view, Map<Grouping, String> groups) {

  static final Map<Grouping, String> TIME =
      Map.of(
          Grouping.DAY, "day::text",
          Grouping.WEEK, "date_trunc('week', day::timestamp)::date::text",
          Grouping.MONTH, "to_char(day, 'YYYY-MM')");

  private static final String STATEMENT =
      """
      SELECT %1$s, %2$s, grouping(%3$s) = 1 AS is_total
      FROM %4$s
      WHERE (CAST(:from AS date) IS NULL OR day >= :from)
        AND (CAST(:to AS date) IS NULL OR day <= :to)
        AND (CAST(:project AS text) IS NULL OR project = :project)
      GROUP BY GROUPING SETS ((%5$s), ())
      ORDER BY is_total, %6$s
      """;

  GroupedQuery {
    groups = Map.copyOf(groups);
  }

  Set<Grouping> groupings() {
    return groups.keySet();
  }

  <R> Report<R> run(JdbcClient jdbc, ReportFilter filter, Grouping by, RowMapper<R> mapper) {
    return run(jdbc, filter, List.of(by), (groups, row) -> row(mapper, row));
  }

  private static <R> R row(RowMapper<R> mapper, ResultSet row) throws SQLException {
    R mapped = mapper.mapRow(row, 0);
    if (mapped == null) {
      throw new IllegalStateException("a report has no row for a group");
    }
    return mapped;
  }

  <R> Report<R> run(
      JdbcClient jdbc, ReportFilter filter, List<Grouping> by, GroupMapper<R> mapper) {
    List<R> rows =
        jdbc.sql(statement(by))
            .param("from", filter.from())
            .param("to", filter.to())
            .param("project", filter.project())
            .query((row, number) -> mapper.row(names(row, by.size()), row))
            .list();
    List<R> groupRows = new ArrayList<>(rows);
    R total = groupRows.remove(rows.size() - 1);
    return new Report<>(groupRows, total);
  }

  private String statement(List<Grouping> by) {
    var named = new StringJoiner(", ");
    var names = new StringJoiner(", ");
    var expressions = new StringJoiner(", ");
    for (Grouping grouping : by) {
      String expression = groups.get(grouping);
      if (expression == null) {
        throw new IllegalArgumentException("this report is not grouped by " + grouping);
      }
      String name = names.length() == 0 ? "group_name" : "group_" + names.length();
      named.add(expression + " AS " + name);
      names.add(name);
      expressions.add(expression);
    }
    String first = groups.get(by.get(0));
    return STATEMENT.formatted(named, sums, first, view, expressions, names);
  }

  private static List<@Nullable String> names(ResultSet row, int groups) throws SQLException {
    List<@Nullable String> names = new ArrayList<>();
    for (int i = 1; i <= groups; i++) {
      names.add(row.getString(i));
    }
    return names;
  }
}
