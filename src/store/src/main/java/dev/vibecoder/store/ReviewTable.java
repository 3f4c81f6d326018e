package dev.vibecoder.store;

import dev.vibecoder.domain.people.UuidV7;
import dev.vibecoder.domain.review.ModelReview;
import dev.vibecoder.domain.review.OpinionSpread;
import dev.vibecoder.domain.review.Review;
import dev.vibecoder.domain.review.Risk;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
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

/** Owns {@code reviews}. */
@Component
public class ReviewTable {

  private static final String PENDING =
      """
      SELECT c.id, c.sha
      FROM commits c
      WHERE c.project_id = :projectId
        AND c.unreachable_since IS NULL
        AND c.id > :after
        AND NOT EXISTS (
          SELECT FROM reviews r
          WHERE r.project_id = c.project_id
            AND r.commit_id = c.id
            AND r.reviewer = :reviewer
            AND (r.rule_set = :ruleSet OR c.committed_at < :againSince))
      ORDER BY c.id
      LIMIT :limit
      """;

  private static final String COUNT_PENDING =
      """
      SELECT count(*)
      FROM commits c
      WHERE c.project_id = :projectId
        AND c.unreachable_since IS NULL
        AND NOT EXISTS (
          SELECT FROM reviews r
          WHERE r.project_id = c.project_id
            AND r.commit_id = c.id
            AND r.reviewer = :reviewer
            AND (r.rule_set = :ruleSet OR c.committed_at < :againSince))
      """;

  private static final String STAGE =
      """
      CREATE TEMP TABLE IF NOT EXISTS staged_reviews (
        id uuid, commit_id uuid, status text, summary text, quality_score double precision,
        security_score double precision, issues jsonb, suggestions jsonb, risk double precision,
        risk_formula text, risk_parts jsonb
      ) ON COMMIT DELETE ROWS
      """;

  private static final String COPY = "COPY staged_reviews FROM STDIN (FORMAT binary)";

  private static final String INSERT =
      """
      INSERT INTO reviews (
        id, project_id, commit_id, rule_set, reviewer, status, summary, quality_score,
        security_score, issues, suggestions, risk, risk_formula, risk_parts)
      SELECT id, :projectId, commit_id, :ruleSet, :reviewer, status::review_status, summary,
             quality_score, security_score, issues, suggestions, risk, risk_formula, risk_parts
      FROM staged_reviews
      ORDER BY id
      ON CONFLICT (project_id, commit_id, rule_set, reviewer) DO NOTHING
      """;

  private static final String INSERT_OF_MODEL =
      """
      INSERT INTO reviews (
        id, project_id, commit_id, rule_set, reviewer, status, summary, quality_score,
        security_score, issues, suggestions, runs, quality_spread, security_spread, run_findings,
        remarks)
      VALUES (
        :id, :projectId, :commitId, :ruleSet, :reviewer, CAST(:status AS review_status), :summary,
        :quality, :security, CAST(:issues AS jsonb), CAST(:suggestions AS jsonb), :runs,
        :qualitySpread, :securitySpread, CAST(:findings AS jsonb), CAST(:remarks AS jsonb))
      ON CONFLICT (project_id, commit_id, rule_set, reviewer) DO NOTHING
      """;

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  /** The latest time that PostgreSQL compares, here: nothing is judged again. */
  private static final OffsetDateTime END_OF_TIME = OffsetDateTime.MAX;

  private final JdbcClient jdbc;
  private final CopyIn copyIn;
  private final UuidV7 ids;
  private final JsonMapper json = JsonMapper.builder().build();

  ReviewTable(JdbcClient jdbc, CopyIn copyIn, UuidV7 ids) {
    this.jdbc = jdbc;
    this.copyIn = copyIn;
    this.ids = ids;
  }

  /**
   * Commits that are to be reviewed, parents first. One that no branch or tag reaches is not among
   * them: the clone may have lost it.
   *
   * @param after the last one of the page before; null for the first page
   */
  public List<CommitKey> pending(
      UUID projectId, ReviewScope scope, @Nullable UUID after, int limit) {
    return bind(jdbc.sql(PENDING), projectId, scope)
        .param("after", after == null ? BEFORE_ALL : after)
        .param("limit", limit)
        .query((row, n) -> new CommitKey(row.getObject(1, UUID.class), row.getString(2)))
        .list();
  }

  public long countPending(UUID projectId, ReviewScope scope) {
    return bind(jdbc.sql(COUNT_PENDING), projectId, scope).query(Long.class).single();
  }

  private static StatementSpec bind(StatementSpec statement, UUID projectId, ReviewScope scope) {
    Instant since = scope.againSince();
    return statement
        .param("projectId", projectId)
        .param("ruleSet", scope.ruleSet())
        .param("reviewer", scope.reviewer())
        .param("againSince", since == null ? END_OF_TIME : since.atOffset(ZoneOffset.UTC));
  }

  /** Stores reviews; one that is there already is left as it is. Returns how many are new. */
  @Transactional(propagation = Propagation.MANDATORY)
  public int insert(UUID projectId, String ruleSet, String reviewer, List<CommitReview> reviews) {
    jdbc.sql(STAGE).update();
    copyIn.copy(COPY, copy -> write(copy, reviews));
    return jdbc.sql(INSERT)
        .param("projectId", projectId)
        .param("ruleSet", ruleSet)
        .param("reviewer", reviewer)
        .update();
  }

  /** Stores what a model says; that it said it before changes nothing. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void insert(UUID projectId, UUID commitId, ReviewScope scope, ModelReview judged) {
    Review review = judged.review();
    OpinionSpread spread = judged.spread();
    jdbc.sql(INSERT_OF_MODEL)
        .param("id", ids.next())
        .param("projectId", projectId)
        .param("commitId", commitId)
        .param("ruleSet", scope.ruleSet())
        .param("reviewer", scope.reviewer())
        .param("status", review.status().name())
        .param("summary", review.summary())
        .param("quality", review.qualityScore())
        .param("security", review.securityScore())
        .param("issues", json.writeValueAsString(review.issues()))
        .param("suggestions", json.writeValueAsString(review.suggestions()))
        .param("runs", spread.runs())
        .param("qualitySpread", spread.qualityScore())
        .param("securitySpread", spread.securityScore())
        .param("findings", json.writeValueAsString(spread.findings()))
        .param("remarks", json.writeValueAsString(spread.remarks()))
        .update();
  }

  private void write(BinaryCopy copy, List<CommitReview> reviews) throws IOException {
    for (CommitReview each : reviews) {
      Review review = each.review();
      Risk risk = each.risk();
      copy.row(11)
          .uuid(ids.next())
          .uuid(each.commit().id())
          .text(review.status().name())
          .text(review.summary())
          .float8(review.qualityScore())
          .float8(review.securityScore())
          .jsonb(json.writeValueAsString(review.issues()))
          .jsonb(json.writeValueAsString(review.suggestions()))
          .float8(risk.value())
          .text(risk.formula())
          .jsonb(json.writeValueAsString(risk.parts()));
    }
  }
}
