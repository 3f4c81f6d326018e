package dev.vibecoder.store.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is stored of each project, from {@code reporting.project_overview}. */
@Component
public class ProjectReport {

  private static final String OVERVIEW =
      """
      SELECT project, state, repository_url, default_branch, ingest_since, synced_at, commits,
             unreachable_commits, reviews, indexed_files, chunks, issues
      FROM reporting.project_overview
      """;

  private static final String BY_NAME =
      OVERVIEW
          + """
          WHERE CAST(:project AS text) IS NULL OR project = :project
          ORDER BY project
          """;

  private static final String OF_OWNER =
      OVERVIEW
          + """
          WHERE project_id IN (
            SELECT p.id FROM projects p JOIN users u ON u.id = p.user_id WHERE u.email = :owner)
          ORDER BY project
          """;

  private static final String BY_ID = OVERVIEW + "WHERE project_id = :projectId";

  private final JdbcClient jdbc;

  ProjectReport(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The projects by name.
   *
   * @param project the only one wanted, or null
   */
  public List<ProjectRow> read(@Nullable String project) {
    return jdbc.sql(BY_NAME).param("project", project).query(ProjectReport::row).list();
  }

  /**
   * The projects of one user by name.
   *
   * @param owner mail address of the user
   */
  public List<ProjectRow> of(String owner) {
    return jdbc.sql(OF_OWNER).param("owner", owner).query(ProjectReport::row).list();
  }

  public Optional<ProjectRow> find(UUID projectId) {
    return jdbc.sql(BY_ID).param("projectId", projectId).query(ProjectReport::row).optional();
  }

  private static ProjectRow row(ResultSet row, int number) throws SQLException {
    return new ProjectRow(
        row.getString("project"),
        row.getString("state"),
        row.getString("repository_url"),
        row.getString("default_branch"),
        Moments.of(row, "ingest_since"),
        Moments.of(row, "synced_at"),
        row.getLong("commits"),
        row.getLong("unreachable_commits"),
        row.getLong("reviews"),
        row.getLong("indexed_files"),
        row.getLong("chunks"),
        row.getLong("issues"));
  }
}
