package dev.vibecoder.store;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings {@code commits} into line with what branches and tags reach; deletes nothing. */
@Component
public class ReachableCommits {

  private static final String STAGE =
      """
      CREATE TEMP TABLE IF NOT EXISTS staged_reachable (sha text, branch text) ON COMMIT DELETE ROWS
      """;

  private static final String COPY = "COPY staged_reachable FROM STDIN (FORMAT binary)";

  /** A plan that knows how many rows there are. */
  private static final String ANALYZE = "ANALYZE staged_reachable";

  private static final String MARK_LOST =
      """
      UPDATE commits c
      SET unreachable_since = :now
      WHERE c.project_id = :projectId
        AND c.unreachable_since IS NULL
        AND NOT EXISTS (SELECT FROM staged_reachable s WHERE s.sha = c.sha)
      """;

  private static final String CORRECT =
      """
      UPDATE commits c
      SET unreachable_since = NULL, branch = s.branch
      FROM staged_reachable s
      WHERE c.project_id = :projectId
        AND c.sha = s.sha
        AND (c.unreachable_since IS NOT NULL OR c.branch <> s.branch)
      """;

  /** What was passed over and is reached no more is nobody's concern. */
  private static final String FORGET_ISSUES =
      """
      DELETE FROM ingest_issues i
      WHERE i.project_id = :projectId
        AND i.stage = 'INGEST'
        AND NOT EXISTS (SELECT FROM staged_reachable s WHERE s.sha = i.object)
        AND NOT EXISTS (
          SELECT FROM commits c WHERE c.project_id = i.project_id AND c.sha = i.object)
      """;

  private static final String MISSING =
      """
      SELECT s.sha, s.branch
      FROM staged_reachable s
      WHERE NOT EXISTS (
          SELECT FROM commits c WHERE c.project_id = :projectId AND c.sha = s.sha)
        AND NOT EXISTS (
          SELECT FROM ingest_issues i
          WHERE i.project_id = :projectId AND i.stage = 'INGEST' AND i.object = s.sha)
      """;

  private final JdbcClient jdbc;
  private final CopyIn copyIn;
  private final Clock clock;

  ReachableCommits(JdbcClient jdbc, CopyIn copyIn, Clock clock) {
    this.jdbc = jdbc;
    this.copyIn = copyIn;
    this.clock = clock;
  }

  /**
   * Marks what is not among the reached commits, brings back what is, corrects the branches, and
   * tells what is missing.
   *
   * @param reached every commit that the project's branches and tags reach
   */
  @Transactional
  public Reconciliation reconcile(UUID projectId, Iterable<CommitLabel> reached) {
    jdbc.sql(STAGE).update();
    copyIn.copy(COPY, copy -> write(copy, reached));
    jdbc.sql(ANALYZE).update();
    int lost =
        jdbc.sql(MARK_LOST)
            .param("projectId", projectId)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update();
    int corrected = jdbc.sql(CORRECT).param("projectId", projectId).update();
    jdbc.sql(FORGET_ISSUES).param("projectId", projectId).update();
    return new Reconciliation(lost, corrected, missing(projectId));
  }

  private static void write(BinaryCopy copy, Iterable<CommitLabel> reached) throws IOException {
    for (CommitLabel commit : reached) {
      copy.row(2).text(commit.sha()).text(commit.branch());
    }
  }

  private List<CommitLabel> missing(UUID projectId) {
    return jdbc.sql(MISSING)
        .param("projectId", projectId)
        .query((row, n) -> new CommitLabel(row.getString(1), row.getString(2)))
        .list();
  }
}
