package dev.vibecoder.store.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Commits one by one, with their newest reviews by rules. */
@Component
public class ReviewedCommitReport {

  /** The percentiles of the few commits that are shown are found after those. */
  private static final String STATEMENT =
      """
      WITH shown AS MATERIALIZED (
        SELECT commit_id, project, sha, day::text AS day, person, status::text AS status, quality_score,
               security_score, risk, risk_parts -> 0 ->> 'feature' AS because, findings, subject, summary,
               row_number() OVER (ORDER BY %2$s, committed_at DESC, project, sha) AS place
        FROM %1$s
        WHERE status <> 'PENDING'
          AND %3$s
          AND (CAST(:from AS date) IS NULL OR day >= :from)
          AND (CAST(:to AS date) IS NULL OR day <= :to)
          AND (CAST(:project AS text) IS NULL OR project = :project)
        ORDER BY place
        LIMIT :limit
      )
      SELECT s.*, r.percentile
      FROM shown s
      LEFT JOIN reporting.commit_risks r ON r.commit_id = s.commit_id
      ORDER BY s.place
      """;

  private static final String WORST =
      STATEMENT.formatted(
          ReviewSelection.NEWEST,
          "least(quality_score, security_score), quality_score + security_score, findings DESC",
          "findings > 0");

  private static final String RISKIEST =
      STATEMENT.formatted(ReviewSelection.NEWEST, "risk DESC", "risk > 0");

  private final JdbcClient jdbc;

  ReviewedCommitReport(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** So many at most of those with findings, the lowest score first; the lower of two decides. */
  public List<ReviewedCommitRow> worst(ReportFilter filter, int limit) {
    return read(WORST, filter, limit);
  }

  /** So many at most of those with any risk, the highest first. */
  public List<ReviewedCommitRow> riskiest(ReportFilter filter, int limit) {
    return read(RISKIEST, filter, limit);
  }

  private List<ReviewedCommitRow> read(String statement, ReportFilter filter, int limit) {
    return jdbc.sql(statement)
        .param("from", filter.from())
        .param("to", filter.to())
        .param("project", filter.project())
        .param("limit", limit)
        .query(ReviewedCommitReport::row)
        .list();
  }

  private static ReviewedCommitRow row(ResultSet row, int number) throws SQLException {
    return new ReviewedCommitRow(
        row.getString("project"),
        row.getString("sha"),
        row.getString("day"),
        row.getString("person"),
        row.getString("status"),
        row.getDouble("quality_score"),
        row.getDouble("security_score"),
        row.getObject("risk", Double.class),
        row.getObject("percentile", Double.class),
        row.getString("because"),
        row.getLong("findings"),
        row.getString("subject"),
        row.getString("summary"));
  }
}
