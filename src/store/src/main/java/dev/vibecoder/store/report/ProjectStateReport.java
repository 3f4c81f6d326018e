package dev.vibecoder.store.report;

import dev.vibecoder.domain.project.SyncFailure;
import dev.vibecoder.domain.project.SyncFailureKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How each project is, from {@code reporting.project_states}, and what was odd about it. */
@Component
public class ProjectStateReport {

  private static final String STATES =
      """
      SELECT project_id, project, state, ingest_since, failure_kind, failure_reason,
             failure_detail, failing_since, failed_at, failures, complete, proved_at,
             proof_scope = 'WHOLE' AS whole, git_commits, stored_commits, passed_over
      FROM reporting.project_states
      WHERE CAST(:project AS text) IS NULL OR project = :project
      ORDER BY project, project_id
      """;

  private static final String ISSUES =
      """
      SELECT g.stage, g.reason, g.issues, e.object, e.path, e.detail
      FROM (
        SELECT stage, reason, count(*) AS issues
        FROM reporting.ingest_issues
        WHERE project_id = :projectId
        GROUP BY stage, reason
      ) g
      CROSS JOIN LATERAL (
        SELECT i.object, i.path, i.detail
        FROM reporting.ingest_issues i
        WHERE i.project_id = :projectId AND i.stage = g.stage AND i.reason = g.reason
        ORDER BY i.id
        LIMIT 1
      ) e
      ORDER BY g.stage, g.issues DESC, g.reason
      """;

  private final JdbcClient jdbc;

  ProjectStateReport(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The projects by name.
   *
   * @param project the only one wanted, or null
   */
  public List<ProjectState> read(@Nullable String project) {
    return jdbc.sql(STATES).param("project", project).query(ProjectStateReport::state).list();
  }

  /** The issues of a project by stage, the most frequent reason first. */
  public List<IssueGroup> issues(UUID projectId) {
    return jdbc.sql(ISSUES)
        .param("projectId", projectId)
        .query(
            (row, n) ->
                new IssueGroup(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6)))
        .list();
  }

  private static ProjectState state(ResultSet row, int number) throws SQLException {
    return new ProjectState(
        row.getObject("project_id", UUID.class),
        row.getString("project"),
        row.getString("state"),
        Moments.of(row, "ingest_since"),
        failure(row),
        proof(row));
  }

  private static @Nullable SyncFailure failure(ResultSet row) throws SQLException {
    String kind = row.getString("failure_kind");
    return kind == null
        ? null
        : new SyncFailure(
            SyncFailureKind.valueOf(kind),
            row.getString("failure_reason"),
            row.getString("failure_detail"),
            moment(row, "failing_since"),
            moment(row, "failed_at"),
            row.getInt("failures"));
  }

  private static @Nullable LastProof proof(ResultSet row) throws SQLException {
    return row.getObject("complete") == null
        ? null
        : new LastProof(
            row.getBoolean("complete"),
            moment(row, "proved_at"),
            row.getBoolean("whole"),
            row.getLong("git_commits"),
            row.getLong("stored_commits"),
            row.getLong("passed_over"));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(Moments.of(row, column), column);
  }
}
