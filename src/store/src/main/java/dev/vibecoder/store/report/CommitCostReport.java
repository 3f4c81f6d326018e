package dev.vibecoder.store.report;

import dev.vibecoder.store.report.CommitCostRow.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What commits cost, from the executions themselves, by the rule of {@code reporting.commit_costs};
 * the dearest come first.
 */
@Component
public class CommitCostReport {

  private static final String SUMS =
      """
      trim_scale(sum(%1$s.cost)) AS cost, coalesce(sum(%1$s.tokens), 0) AS tokens,
      coalesce(sum(%1$s.unpriced_tokens), 0) AS unpriced_tokens,
      trim_scale(sum(%1$s.recorded)) AS recorded, trim_scale(sum(%1$s.computed)) AS computed
      """;

  private static final String COMMITS =
      """
      SELECT 'COMMIT' AS kind, o.place, c.id, c.sha,
             (c.committed_at AT TIME ZONE (SELECT time_zone FROM reporting.rollup_settings))::date::text
               AS day,
             p.name AS project, coalesce(a.person, c.author) AS author,
             split_part(c.message, E'\\n', 1) AS subject, r.status::text AS verdict, r.quality_score,
             1 AS commits, trim_scale(o.own_cost) AS own_cost, trim_scale(o.task_cost) AS task_cost,
             trim_scale(o.cost) AS cost, o.tokens, o.unpriced_tokens,
             trim_scale(o.recorded) AS recorded, trim_scale(o.computed) AS computed
      FROM placed o
      JOIN reporting.commits c ON c.id = o.commit_id
      JOIN reporting.projects p ON p.id = c.project_id
      LEFT JOIN reporting.project_authors a
        ON a.project_id = c.project_id AND a.author = c.author AND a.author_email = c.author_email
      LEFT JOIN LATERAL (
        SELECT x.status, x.quality_score
        FROM reporting.reviews x
        WHERE x.commit_id = c.id AND x.reviewer = 'static'
        ORDER BY x.created_at DESC, x.id DESC
        LIMIT 1
      ) r ON true
      WHERE o.place <= :limit
      """;

  private static final String OTHERS =
      """
      SELECT 'OTHERS', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, count(*),
             trim_scale(sum(o.own_cost)), trim_scale(sum(o.task_cost)), %s
      FROM placed o
      WHERE o.place > :limit
      HAVING count(*) > 0
      """
          .formatted(SUMS.formatted("o"));

  private static final String UNATTRIBUTED =
      """
      SELECT 'UNATTRIBUTED', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, %s
      FROM spent s
      LEFT JOIN reaching r ON r.id = s.task_id
      WHERE s.commit_id IS NULL AND r.id IS NULL
      HAVING count(*) > 0
      """
          .formatted(SUMS.formatted("s"));

  /** From what was spent, not from what was shared: what is lost between them shows. */
  private static final String TOTAL =
      """
      SELECT 'TOTAL', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
             (SELECT count(*) FROM placed), (SELECT trim_scale(sum(own_cost)) FROM placed),
             (SELECT trim_scale(sum(task_cost)) FROM placed), %s
      FROM spent s
      """
          .formatted(SUMS.formatted("s"));

  private static final String STATEMENT =
      CommitCostShares.WITH
          + String.join("UNION ALL\n", COMMITS, OTHERS, UNATTRIBUTED, TOTAL)
          + "ORDER BY place";

  private final JdbcClient jdbc;

  CommitCostReport(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The dearest commits, the others in one line, and what reaches no commit in another; their costs
   * and tokens add up to the total.
   *
   * @param limit how many commits
   */
  public Report<CommitCostRow> read(ReportFilter filter, int limit) {
    List<CommitCostRow> read =
        new ArrayList<>(
            jdbc.sql(STATEMENT)
                .param("from", filter.from())
                .param("to", filter.to())
                .param("project", filter.project())
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list());
    read.sort(Comparator.comparing(CommitCostRow::kind));
    int last = read.size() - 1;
    return new Report<>(read.subList(0, last), read.get(last));
  }

  private static CommitCostRow row(ResultSet row) throws SQLException {
    return new CommitCostRow(
        Kind.valueOf(row.getString("kind")),
        row.getObject("id", UUID.class),
        row.getString("sha"),
        row.getString("day"),
        row.getString("project"),
        row.getString("author"),
        row.getString("subject"),
        row.getString("verdict"),
        row.getObject("quality_score", Double.class),
        row.getLong("commits"),
        row.getBigDecimal("own_cost"),
        row.getBigDecimal("task_cost"),
        row.getBigDecimal("cost"),
        row.getBigDecimal("tokens"),
        row.getBigDecimal("unpriced_tokens"),
        row.getBigDecimal("recorded"),
        row.getBigDecimal("computed"));
  }
}
