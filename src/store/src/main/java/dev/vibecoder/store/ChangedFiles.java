package dev.vibecoder.store;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which files commits changed after a commit. */
@Component
public class ChangedFiles {

  private static final String COMMITS =
      """
      SELECT sha FROM commits
      WHERE project_id = :projectId AND sha LIKE :prefix
      ORDER BY sha
      LIMIT 2
      """;

  /** As git's {@code since..head}: what the head reaches and the commit does not. */
  private static final String PATHS =
      """
      WITH RECURSIVE old (sha) AS (
        SELECT CAST(:since AS text)
        UNION
        SELECT unnest(c.parents)
        FROM old o
        JOIN commits c ON c.project_id = :projectId AND c.sha = o.sha
      ), fresh (sha) AS (
        SELECT r.ingested_sha
        FROM project_refs r
        JOIN projects p ON p.id = r.project_id
        WHERE r.project_id = :projectId
          AND r.name = 'refs/heads/' || p.default_branch
          AND r.ingested_sha NOT IN (SELECT sha FROM old)
        UNION
        SELECT p.sha
        FROM fresh f
        JOIN commits c ON c.project_id = :projectId AND c.sha = f.sha
        CROSS JOIN LATERAL unnest(c.parents) AS p (sha)
        WHERE p.sha NOT IN (SELECT sha FROM old)
      )
      SELECT DISTINCT f.path
      FROM fresh n
      JOIN commits c ON c.project_id = :projectId AND c.sha = n.sha
      JOIN commit_files f ON f.project_id = c.project_id AND f.commit_id = c.id
      ORDER BY f.path
      """;

  private final JdbcClient jdbc;

  ChangedFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Shas of stored commits that begin with this, two at most. */
  public List<String> commits(UUID projectId, String prefix) {
    return jdbc.sql(COMMITS)
        .param("projectId", projectId)
        .param("prefix", prefix + "%")
        .query(String.class)
        .list();
  }

  /** Paths that commits of the default branch changed which this commit does not reach. */
  public List<String> since(UUID projectId, String sha) {
    return jdbc.sql(PATHS)
        .param("projectId", projectId)
        .param("since", sha)
        .query(String.class)
        .list();
  }
}
