package dev.vibecoder.store.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The commits with the lowest scores in their newest reviews; the lower of the two decides. */
@Component
public class WorstCommitReport {

  private static final String STATEMENT =
      """
      SELECT project, sha, day::text AS day, person, status::text AS status, quality_score,
             security_score, findings, subject, summary
      FROM %s
      WHERE status <> 'PENDING'
        AND findings > 0
        AND (CAST(:from AS date) IS NULL OR day >= :from)
        AND (CAST(:to AS date) IS NULL OR day <= :to)
        AND (CAST(:project AS text) IS NULL OR project = :project)
      ORDER BY least(quality_score, security_score), quality_score + security_score, findings DESC,
               committed_at DESC, project, sha, reviewer
      LIMIT :limit
      """
          .formatted(ReviewSelection.NEWEST);

  private final JdbcClient jdbc;

  WorstCommitReport(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** So many of them at most, worst first. */
  public List<WorstCommitRow> read(ReportFilter filter, int limit) {
    return jdbc.sql(STATEMENT)
        .param("from", filter.from())
        .param("to", filter.to())
        .param("project", filter.project())
        .param("limit", limit)
        .query(WorstCommitReport::row)
        .list();
  }

  private static WorstCommitRow row(ResultSet row, int number) throws SQLException {
    return new WorstCommitRow(
        row.getString("project"),
        row.getString("sha"),
        row.getString("day"),
        row.getString("person"),
        row.getString("status"),
        row.getDouble("quality_score"),
        row.getDouble("security_score"),
        row.getLong("findings"),
        row.getString("subject"),
        row.getString("summary"));
  }
}
