package dev.vibecoder.store;

import dev.vibecoder.domain.people.UuidV7;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Owns {@code model_calls}, the ledger of paid calls. A call is committed as pending before it is
 * sent, and ended in the transaction that stores what it gave.
 */
@Component
public class ModelCallTable {

  private static final String BEGIN =
      """
      INSERT INTO model_calls (
        id, user_id, project_id, execution_id, provider, model, state, texts, estimated_tokens,
        sent_at)
      VALUES (
        :id, :userId, :projectId, :executionId, :provider, :model, 'PENDING', :texts,
        :estimatedTokens, :now)
      """;

  private static final String END =
      """
      UPDATE model_calls
      SET state = CAST(:state AS model_call_state), tokens = :tokens, cost = :cost, error = :error,
          ended_at = :now
      WHERE id = :id
      """;

  private static final String CLOSE_ORPHANS =
      """
      UPDATE model_calls
      SET state = 'ORPHANED', ended_at = :now,
          error = 'the process that sent it ended before its answer was stored'
      WHERE project_id = :projectId
        AND state = 'PENDING'
        AND execution_id IN (
          SELECT e.id FROM executions e WHERE e.project_id = :projectId AND e.source = :source)
      """;

  private static final String LOCK =
      "SELECT pg_advisory_xact_lock(hashtextextended('vibe budget ' || :source || ' ' || :userId, 0))";

  private static final String SPENT =
      """
      SELECT coalesce(sum(c.tokens), 0), coalesce(sum(c.cost), 0),
             coalesce(sum(c.estimated_tokens) FILTER (WHERE c.tokens IS NULL), 0)
      FROM model_calls c
      JOIN executions e ON e.id = c.execution_id
      WHERE c.user_id = :userId
        AND c.sent_at >= :since
        AND e.source = :source
      """;

  private final JdbcClient jdbc;
  private final UuidV7 ids;
  private final Clock clock;

  ModelCallTable(JdbcClient jdbc, UuidV7 ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /** Writes a call down before it is sent. */
  public UUID begin(NewModelCall call) {
    UUID id = ids.next();
    jdbc.sql(BEGIN)
        .param("id", id)
        .param("userId", call.userId())
        .param("projectId", call.projectId())
        .param("executionId", call.executionId())
        .param("provider", call.provider())
        .param("model", call.model())
        .param("texts", call.texts())
        .param("estimatedTokens", call.estimatedTokens())
        .param("now", now())
        .update();
    return id;
  }

  /**
   * Ends a call whose answer is stored in the same transaction.
   *
   * @param cost USD; null when it is not known
   */
  public void complete(UUID id, long tokens, @Nullable BigDecimal cost) {
    end(id, "COMPLETED", tokens, cost, null);
  }

  /**
   * Ends a call that gave nothing.
   *
   * @param tokens what it used all the same; null when that is not known
   */
  public void fail(UUID id, @Nullable Long tokens, @Nullable BigDecimal cost, String error) {
    end(id, "FAILED", tokens, cost, error);
  }

  private void end(
      UUID id,
      String state,
      @Nullable Long tokens,
      @Nullable BigDecimal cost,
      @Nullable String error) {
    jdbc.sql(END)
        .param("state", state)
        .param("tokens", tokens)
        .param("cost", cost)
        .param("error", error)
        .param("now", now())
        .param("id", id)
        .update();
  }

  /**
   * Ends what a dead process left pending; call it only while no other process can send any.
   *
   * @param source of the executions that the calls are counted in
   */
  public int closeOrphans(UUID projectId, String source) {
    return jdbc.sql(CLOSE_ORPHANS)
        .param("projectId", projectId)
        .param("source", source)
        .param("now", now())
        .update();
  }

  /**
   * What was spent on calls sent since, in the eyes of one caller after the other: whoever asks
   * holds back the next until its transaction ends.
   *
   * @param source of the executions that the calls are counted in
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Spending spent(UUID userId, String source, Instant since) {
    jdbc.sql(LOCK).param("source", source).param("userId", userId).query().listOfRows();
    return jdbc.sql(SPENT)
        .param("userId", userId)
        .param("source", source)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, n) -> new Spending(row.getLong(1), row.getBigDecimal(2), row.getLong(3)))
        .single();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
