package dev.vibecoder.store.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each rule found in the newest reviews, most findings first. */
@Component
public class RuleReport {

  private static final String STATEMENT =
      """
      WITH found AS (
        SELECT issue ->> 'rule' AS rule, issue ->> 'type' AS type, issue ->> 'severity' AS severity,
               commit_id, day
        FROM %s, jsonb_array_elements(issues) AS issue
        WHERE (CAST(:from AS date) IS NULL OR day >= :from)
          AND (CAST(:to AS date) IS NULL OR day <= :to)
          AND (CAST(:project AS text) IS NULL OR project = :project))
      SELECT rule, type, count(*) AS findings, count(DISTINCT commit_id) AS commits,
             max(day)::text AS last, grouping(rule) = 1 AS is_total,
             (ARRAY['INFO', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'])
               [max(array_position(ARRAY['INFO', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'], severity))]
               AS worst
      FROM found
      GROUP BY GROUPING SETS ((rule, type), ())
      ORDER BY is_total, findings DESC, rule
      """
          .formatted(ReviewSelection.NEWEST);

  private final JdbcClient jdbc;

  RuleReport(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The findings of each rule, and of all. */
  public Report<RuleRow> read(ReportFilter filter) {
    List<RuleRow> rows =
        jdbc.sql(STATEMENT)
            .param("from", filter.from())
            .param("to", filter.to())
            .param("project", filter.project())
            .query(RuleReport::row)
            .list();
    List<RuleRow> rules = new ArrayList<>(rows);
    RuleRow total = rules.remove(rows.size() - 1);
    return new Report<>(rules, total);
  }

  private static RuleRow row(ResultSet row, int number) throws SQLException {
    return new RuleRow(
        row.getString("rule"),
        row.getString("type"),
        row.getString("worst"),
        row.getLong("findings"),
        row.getLong("commits"),
        row.getString("last"));
  }
}
