package dev.vibecoder.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which commits changed a file, for the words that they said about it. */
@Component
public class PastChanges {

  /** A commit that touches very many files says nothing about any of them. */
  private static final String CHANGES =
      """
      SELECT path, max(commits) AS commits,
             array_agg(subject ORDER BY latest) FILTER (WHERE latest <= :subjects) AS subjects
      FROM (
        SELECT f.path, left(split_part(c.message, E'\\n', 1), 200) AS subject,
               count(*) OVER (PARTITION BY f.path) AS commits,
               row_number() OVER (PARTITION BY f.path ORDER BY c.committed_at DESC, c.sha) AS latest
        FROM commits c
        JOIN commit_files f ON f.project_id = c.project_id AND f.commit_id = c.id
        WHERE c.project_id = :projectId
          AND c.unreachable_since IS NULL
          AND c.files_changed <= 100
          AND f.path = ANY (CAST(:paths AS text[]))
      ) changes
      GROUP BY path
      """;

  /** Of a file; of many files fewer, so that they fit in memory whatever the project's size. */
  private static final int MOST_SUBJECTS = 20;

  private static final int SUBJECTS_IN_ALL = 400_000;

  private final JdbcClient jdbc;

  PastChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By path; files that no stored commit changed are missing. */
  public Map<String, PastChange> of(UUID projectId, Collection<String> paths) {
    if (paths.isEmpty()) {
      return Map.of();
    }
    Map<String, PastChange> changes = new HashMap<>();
    jdbc.sql(CHANGES)
        .param("projectId", projectId)
        .param("paths", paths.toArray(String[]::new))
        .param("subjects", Math.max(1, Math.min(MOST_SUBJECTS, SUBJECTS_IN_ALL / paths.size())))
        .query((RowCallbackHandler) row -> changes.put(row.getString(1), change(row)));
    return changes;
  }

  private static PastChange change(ResultSet row) throws SQLException {
    Array subjects = row.getArray(3);
    return new PastChange(
        row.getInt(2), subjects == null ? List.of() : List.of((String[]) subjects.getArray()));
  }
}
