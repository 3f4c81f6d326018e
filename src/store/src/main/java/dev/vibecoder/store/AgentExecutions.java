package dev.vibecoder.store;

import dev.vibecoder.domain.people.RefusedChange;
import dev.vibecoder.domain.people.UuidV7;
import dev.vibecoder.domain.work.Agent;
import dev.vibecoder.domain.work.CostSource;
import dev.vibecoder.domain.work.DetailedExecution;
import dev.vibecoder.domain.work.Execution;
import dev.vibecoder.domain.work.ExecutionEnd;
import dev.vibecoder.domain.work.ExecutionStart;
import dev.vibecoder.domain.work.ExecutionStatus;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps in {@code executions} what agents report of their work. What is refused is a {@link
 * RefusedChange}; what belongs to another owner is not there.
 */
@Component
public class AgentExecutions {

  private static final String START =
      """
      INSERT INTO executions AS e (
        id, user_id, project_id, task_id, commit_id, agent_id, status, provider, model, batch, input, session,
        metadata, started_at, source, external_id, created_at, updated_at)
      VALUES (
        :id, :userId, CAST(:projectId AS uuid), CAST(:taskId AS uuid),
        CAST(:commitId AS uuid), :agentId, 'RUNNING', :provider,
        :model, :batch, CAST(:input AS jsonb), :session, CAST(:metadata AS jsonb), :startedAt,
        :source, :externalId, :now, :now)
      RETURNING
      """
          + ExecutionRows.DETAILS;

  private static final String HOLD =
      "SELECT "
          + ExecutionRows.COLUMNS
          + " FROM executions e WHERE e.id = :id AND e.user_id = :userId FOR UPDATE OF e";

  private static final String END =
      """
      UPDATE executions AS e
      SET status = CAST(:status AS execution_status), output = CAST(:output AS jsonb),
          provider = :provider, model = :model, input_tokens = :input,
          cached_input_tokens = :cachedInput, cache_write_tokens = :cacheWrite,
          cache_write_1h_tokens = :cacheWrite1h, output_tokens = :outputTokens,
          reasoning_tokens = :reasoning, cost_recorded = CAST(:recorded AS numeric),
          cost_computed = CAST(:computed AS numeric), cost_source = CAST(:costSource AS cost_source),
          duration_ms = :durationMs, completed_at = :completedAt, error = :error, updated_at = :now
      WHERE e.id = :id
      RETURNING
      """
          + ExecutionRows.DETAILS;

  /** Clocks of other machines may go before ours. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final JdbcClient jdbc;
  private final UuidV7 ids;
  private final Clock clock;
  private final AgentTable agents;
  private final ExecutionSubject subject;
  private final CurrentPrices prices;

  AgentExecutions(
      JdbcClient jdbc,
      UuidV7 ids,
      Clock clock,
      AgentTable agents,
      ExecutionSubject subject,
      CurrentPrices prices) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
    this.agents = agents;
    this.subject = subject;
    this.prices = prices;
  }

  /** Begins an attempt; a task that was pending is in progress from now on. */
  @Transactional
  public DetailedExecution start(UUID userId, ExecutionStart start) {
    Agent agent =
        agents
            .find(userId, start.agent())
            .orElseThrow(
                () -> RefusedChange.invalid("agent", "there is no agent " + start.agent()));
    requireNotBuiltIn(agent);
    Instant now = clock.instant();
    Instant startedAt = past("started_at", start.startedAt(), now);
    UUID id = ids.next();
    UUID projectId = subject.project(userId, start);
    UUID commitId =
        start.commit() == null ? null : subject.commit(userId, projectId, start.commit());
    return BrokenRule.named(
        () ->
            jdbc.sql(START)
                .param("id", id)
                .param("userId", userId)
                .param("projectId", projectId)
                .param("taskId", start.taskId())
                .param("commitId", commitId)
                .param("agentId", agent.id())
                .param("provider", start.provider() == null ? agent.provider() : start.provider())
                .param("model", start.model() == null ? agent.model() : start.model())
                .param("batch", start.batch())
                .param("input", start.input())
                .param("session", start.session())
                .param("metadata", start.metadata())
                .param("startedAt", Instants.utc(startedAt))
                .param("source", start.source())
                .param(
                    "externalId", start.externalId() == null ? id.toString() : start.externalId())
                .param("now", Instants.utc(now))
                .query(ExecutionRows::details)
                .single());
  }

  private static void requireNotBuiltIn(Agent agent) {
    if (agent.builtIn()) {
      throw RefusedChange.conflict(
          "agent %s is a part of this platform, which keeps its own record"
              .formatted(agent.name()));
    }
  }

  /** Ends it, with what it used and what that cost. Its task stays as it is. */
  @Transactional
  public DetailedExecution end(UUID userId, UUID id, ExecutionEnd end) {
    Execution execution = held(userId, id);
    agents.find(userId, execution.agent()).ifPresent(AgentExecutions::requireNotBuiltIn);
    ExecutionStatus status = execution.status();
    if (!status.mayBecome(end.status())) {
      throw RefusedChange.conflict(
          "execution %s is %s; what is %s does not become %s"
              .formatted(id, status, status, end.status()));
    }
    Instant now = clock.instant();
    Instant completedAt = past("completed_at", end.completedAt(), now);
    if (completedAt.isBefore(execution.startedAt())) {
      if (end.completedAt() != null) {
        throw RefusedChange.invalid(
            "completed_at", "it cannot end before it began, at " + execution.startedAt());
      }
      completedAt = execution.startedAt();
    }
    return write(execution, end, now, completedAt);
  }

  private DetailedExecution write(
      Execution execution, ExecutionEnd end, Instant now, Instant completedAt) {
    String provider = end.provider() == null ? execution.provider() : end.provider();
    String model = end.model() == null ? execution.model() : end.model();
    BigDecimal computed =
        prices
            .book()
            .cost(
                provider,
                model,
                LocalDate.ofInstant(execution.startedAt(), ZoneOffset.UTC),
                execution.batch(),
                end.usage());
    long duration = Duration.between(execution.startedAt(), completedAt).toMillis();
    return jdbc.sql(END)
        .param("id", execution.id())
        .param("status", end.status().name())
        .param("output", end.output())
        .param("provider", provider)
        .param("model", model)
        .param("input", end.usage().input())
        .param("cachedInput", end.usage().cachedInput())
        .param("cacheWrite", end.usage().cacheWrite())
        .param("cacheWrite1h", end.usage().cacheWrite1h())
        .param("outputTokens", end.usage().output())
        .param("reasoning", end.usage().reasoning())
        .param("recorded", end.cost())
        .param("computed", computed)
        .param("costSource", costSource(end.cost(), computed).name())
        .param("durationMs", end.durationMs() == null ? duration : end.durationMs())
        .param("completedAt", Instants.utc(completedAt))
        .param("error", end.error())
        .param("now", Instants.utc(now))
        .query(ExecutionRows::details)
        .single();
  }

  private static CostSource costSource(
      @Nullable BigDecimal recorded, @Nullable BigDecimal computed) {
    if (recorded != null) {
      return CostSource.REPORTED;
    }
    return computed == null ? CostSource.UNKNOWN : CostSource.PRICED;
  }

  private Execution held(UUID userId, UUID id) {
    Optional<Execution> found =
        jdbc.sql(HOLD)
            .param("id", id)
            .param("userId", userId)
            .query(ExecutionRows::execution)
            .optional();
    return found.orElseThrow(() -> RefusedChange.notThere("execution", id));
  }

  private static Instant past(String field, @Nullable Instant given, Instant now) {
    if (given == null) {
      return now;
    }
    if (given.isAfter(now.plus(TOLERANCE)) || given.isBefore(Instant.EPOCH)) {
      throw RefusedChange.invalid(field, field + " is after 1970, and not in the future");
    }
    return Objects.requireNonNull(given);
  }
}
