package dev.vibecoder.store;

import dev.vibecoder.domain.people.UuidV7;
import dev.vibecoder.domain.work.CostSource;
import dev.vibecoder.domain.work.ExecutionStatus;
import dev.vibecoder.domain.work.TokenUsage;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code executions}. */
@Component
public class ExecutionTable {

  private static final String START =
      """
      INSERT INTO executions AS e (
        id, user_id, project_id, commit_id, agent_id, status, provider, model, cost_computed, cost_source, duration_ms,
        started_at, source, external_id)
      VALUES (
        :id, :userId, :projectId, :commitId, :agentId, 'RUNNING', :provider, :model,
        CASE WHEN :costSource <> 'UNKNOWN' THEN 0 END, CAST(:costSource AS cost_source), 0, :now,
        :source, :externalId)
      ON CONFLICT (user_id, source, external_id) DO UPDATE
      SET status = 'RUNNING', completed_at = NULL, error = NULL
      RETURNING id
      """;

  private static final String ADD_USAGE =
      """
      UPDATE executions
      SET input_tokens = input_tokens + :input,
          cached_input_tokens = cached_input_tokens + :cachedInput,
          cache_write_tokens = cache_write_tokens + :cacheWrite,
          cache_write_1h_tokens = cache_write_1h_tokens + :cacheWrite1h,
          output_tokens = output_tokens + :output,
          reasoning_tokens = reasoning_tokens + :reasoning,
          cost_recorded = cost_recorded + coalesce(CAST(:cost AS numeric), 0),
          cost_computed = cost_computed + coalesce(CAST(:cost AS numeric), 0),
          duration_ms = duration_ms + :durationMs,
          updated_at = :now
      WHERE id = :id
      """;

  private static final String FINISH =
      """
      UPDATE executions
      SET status = CAST(:status AS execution_status), completed_at = :now, updated_at = :now,
          error = :error
      WHERE id = :id
      """;

  private static final String CLOSE_ORPHANS =
      """
      UPDATE executions
      SET status = 'FAILED', completed_at = :now, updated_at = :now,
          error = 'the process that ran it ended before it did'
      WHERE project_id = :projectId
        AND source = :source
        AND status = 'RUNNING'
      """;

  private final JdbcClient jdbc;
  private final UuidV7 ids;
  private final Clock clock;

  ExecutionTable(JdbcClient jdbc, UuidV7 ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /** Begins an execution, or takes the one of this identity up again. */
  public UUID start(NewExecution execution) {
    return jdbc.sql(START)
        .param("id", ids.next())
        .param("userId", execution.userId())
        .param("projectId", execution.projectId())
        .param("commitId", execution.commitId())
        .param("agentId", execution.agentId())
        .param("provider", execution.provider())
        .param("model", execution.model())
        .param("costSource", execution.costSource().name())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("source", execution.source())
        .param("externalId", execution.externalId())
        .query(UUID.class)
        .single();
  }

  /**
   * Adds what was used, in the transaction of the work that used it.
   *
   * @param cost USD; ignored while the cost of the execution is {@link CostSource#UNKNOWN}
   */
  public void addUsage(UUID id, TokenUsage usage, @Nullable BigDecimal cost, long durationMs) {
    jdbc.sql(ADD_USAGE)
        .param("input", usage.input())
        .param("cachedInput", usage.cachedInput())
        .param("cacheWrite", usage.cacheWrite())
        .param("cacheWrite1h", usage.cacheWrite1h())
        .param("output", usage.output())
        .param("reasoning", usage.reasoning())
        .param("cost", cost)
        .param("durationMs", durationMs)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  /** Ends it. */
  public void finish(UUID id, ExecutionStatus status, @Nullable String error) {
    jdbc.sql(FINISH)
        .param("status", status.name())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("error", error)
        .param("id", id)
        .update();
  }

  /** Ends what a dead process left running; call it only while no other process can run it. */
  public int closeOrphans(UUID projectId, String source) {
    return jdbc.sql(CLOSE_ORPHANS)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("projectId", projectId)
        .param("source", source)
        .update();
  }
}
