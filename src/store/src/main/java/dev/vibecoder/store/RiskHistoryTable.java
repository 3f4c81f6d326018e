package dev.vibecoder.store;

import dev.vibecoder.domain.review.FixMessages;
import dev.vibecoder.domain.review.RiskHistory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells for commits what was done lately to their files, from the stored commits before them. */
@Component
public class RiskHistoryTable {

  /** Merges touch no file of their own; a commit that nothing reaches any more did not happen. */
  private static final String BEFORE =
      """
      WITH asked AS (
        SELECT c.id, c.committed_at, a.path
        FROM unnest(CAST(:commits AS uuid[]), CAST(:paths AS text[])) AS a (commit_id, path)
        JOIN commits c ON c.project_id = :projectId AND c.id = a.commit_id
      ), touched AS MATERIALIZED (
        SELECT c.id, c.committed_at, f.path,
               split_part(c.message, E'\\n', 1) ~* :fix
                 AND split_part(c.message, E'\\n', 1) !~* :else AS fix
        FROM commits c
        JOIN commit_files f ON f.project_id = c.project_id AND f.commit_id = c.id
        WHERE c.project_id = :projectId
          AND c.unreachable_since IS NULL
          AND cardinality(c.parents) < 2
          AND c.committed_at >= (SELECT min(committed_at) FROM asked) - CAST(:window AS interval)
          AND c.committed_at < (SELECT max(committed_at) FROM asked)
          AND f.path = ANY (CAST(:paths AS text[]))
      )
      SELECT a.id, count(DISTINCT t.id), count(DISTINCT t.id) FILTER (WHERE t.fix)
      FROM asked a
      JOIN touched t
        ON t.path = a.path
        AND t.committed_at >= a.committed_at - CAST(:window AS interval)
        AND t.committed_at < a.committed_at
      GROUP BY a.id
      """;

  private final JdbcClient jdbc;

  RiskHistoryTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The histories of a page of commits by their ids, one for each that is asked for.
   *
   * @param paths by the id of a commit, the paths whose history counts for it
   */
  public Map<UUID, RiskHistory> before(
      UUID projectId, Map<UUID, ? extends Collection<String>> paths) {
    List<UUID> commits = new ArrayList<>();
    List<String> touched = new ArrayList<>();
    Map<UUID, RiskHistory> histories = new HashMap<>();
    paths.forEach(
        (commit, itsPaths) -> {
          histories.put(commit, RiskHistory.NONE);
          for (String path : itsPaths) {
            commits.add(commit);
            touched.add(path);
          }
        });
    if (!commits.isEmpty()) {
      jdbc.sql(BEFORE)
          .param("projectId", projectId)
          .param("commits", commits.toArray(UUID[]::new))
          .param("paths", touched.toArray(String[]::new))
          .param("fix", FixMessages.FIX)
          .param("else", FixMessages.ELSE)
          .param("window", RiskHistory.WINDOW.toSeconds() + " seconds")
          .query(
              (RowCallbackHandler)
                  row ->
                      histories.put(
                          row.getObject(1, UUID.class),
                          new RiskHistory(row.getInt(2), row.getInt(3))));
    }
    return histories;
  }
}
