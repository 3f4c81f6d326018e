package dev.vibecoder.store.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is stored of each project, from {@code reporting.project_overview}. */
@Component
public class ProjectReport {

  private static final String OVERVIEW =
      """
      SELECT project, repository_url, default_branch, synced_at, commits, reviews, indexed_files,
             chunks, issues
      FROM reporting.project_overview
      WHERE CAST(:project AS text) IS NULL OR project = :project
      ORDER BY project
      """;

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
    return jdbc.sql(OVERVIEW).param("project", project).query(ProjectReport::row).list();
  }

  private static ProjectRow row(ResultSet row, int number) throws SQLException {
    OffsetDateTime synced = row.getObject("synced_at", OffsetDateTime.class);
    return new ProjectRow(
        row.getString("project"),
        row.getString("repository_url"),
        row.getString("default_branch"),
        synced == null ? null : synced.toInstant(),
        row.getLong("commits"),
        row.getLong("reviews"),
        row.getLong("indexed_files"),
        row.getLong("chunks"),
        row.getLong("issues"));
  }
}
