package dev.vibecoder.store;

import dev.vibecoder.domain.review.Opinion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Owns {@code review_runs}, the answers of reviewing models. */
@Component
public class ReviewRunTable {

  /** What all runs had no use for is not asked again. */
  private static final String WAITING =
      """
      SELECT c.id, c.sha
      FROM commits c
      WHERE c.project_id = :projectId
        AND c.unreachable_since IS NULL
        AND cardinality(c.parents) < 2
        AND (c.created_at >= :newSince
          OR c.committed_at >= CAST(:againSince AS timestamptz))
        AND NOT EXISTS (
          SELECT FROM reviews r
          WHERE r.project_id = c.project_id
            AND r.commit_id = c.id
            AND r.reviewer = :reviewer
            AND (r.rule_set = :ruleSet
              OR (c.committed_at >= CAST(:againSince AS timestamptz)) IS NOT TRUE))
        AND NOT EXISTS (
          SELECT FROM review_runs u
          WHERE u.project_id = c.project_id
            AND u.commit_id = c.id
            AND u.reviewer = :reviewer
            AND u.rule_set = :ruleSet
          HAVING count(*) >= :runs AND count(u.opinion) = 0)
      ORDER BY c.committed_at DESC, c.id DESC
      LIMIT :limit
      """;

  private static final String OF_COMMIT =
      """
      SELECT run, opinion, reason
      FROM review_runs
      WHERE project_id = :projectId
        AND commit_id = :commitId
        AND reviewer = :reviewer
        AND rule_set = :ruleSet
      ORDER BY run
      """;

  private static final String ADD =
      """
      INSERT INTO review_runs (
        project_id, commit_id, rule_set, reviewer, run, state, opinion, reason, call_id, answered_at)
      VALUES (
        :projectId, :commitId, :ruleSet, :reviewer, :run, CAST(:state AS review_run_state),
        CAST(:opinion AS jsonb), :reason, :callId, :now)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  ReviewRunTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Commits that a model is to review, newest first; merges are not among them.
   *
   * @param newSince commits that were stored since are to be reviewed, and those of the scope
   * @param runs how often each is asked about
   */
  public List<CommitKey> waiting(
      UUID projectId, ReviewScope scope, Instant newSince, int runs, int limit) {
    Instant again = scope.againSince();
    return jdbc.sql(WAITING)
        .param("projectId", projectId)
        .param("ruleSet", scope.ruleSet())
        .param("reviewer", scope.reviewer())
        .param("newSince", newSince.atOffset(ZoneOffset.UTC))
        .param("againSince", again == null ? null : again.atOffset(ZoneOffset.UTC))
        .param("runs", runs)
        .param("limit", limit)
        .query((row, n) -> new CommitKey(row.getObject(1, UUID.class), row.getString(2)))
        .list();
  }

  /** What the model has answered about a commit so far, in the order of the runs. */
  public List<ReviewRun> of(UUID projectId, UUID commitId, ReviewScope scope) {
    return bind(jdbc.sql(OF_COMMIT), projectId, commitId, scope).query(this::run).list();
  }

  /** Keeps an answer, in the transaction that ends its call. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(
      UUID projectId, UUID commitId, ReviewScope scope, ReviewRun run, @Nullable UUID callId) {
    Opinion opinion = run.opinion();
    bind(jdbc.sql(ADD), projectId, commitId, scope)
        .param("run", run.run())
        .param("state", opinion == null ? "UNUSABLE" : "ANSWERED")
        .param("opinion", opinion == null ? null : json.writeValueAsString(opinion))
        .param("reason", run.reason())
        .param("callId", callId)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static StatementSpec bind(
      StatementSpec statement, UUID projectId, UUID commitId, ReviewScope scope) {
    return statement
        .param("projectId", projectId)
        .param("commitId", commitId)
        .param("ruleSet", scope.ruleSet())
        .param("reviewer", scope.reviewer());
  }

  private ReviewRun run(ResultSet row, int number) throws SQLException {
    String opinion = row.getString("opinion");
    return new ReviewRun(
        row.getInt("run"),
        opinion == null ? null : json.readValue(opinion, Opinion.class),
        row.getString("reason"));
  }
}
