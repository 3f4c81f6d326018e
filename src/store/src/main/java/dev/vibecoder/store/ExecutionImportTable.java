package dev.vibecoder.store;

import dev.vibecoder.domain.imports.ImportedExecution;
import dev.vibecoder.domain.imports.KeptExecution;
import dev.vibecoder.domain.imports.Retelling;
import dev.vibecoder.domain.work.ExecutionStatus;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings executions into {@code executions} in bulk: what is told twice is kept once. */
@Component
public class ExecutionImportTable {

  /** Of the recorded cost. */
  private static final String COST_SOURCE =
      """
      CAST(CASE
        WHEN %s IS NOT NULL THEN 'REPORTED'
        WHEN s.cost_computed IS NOT NULL THEN 'PRICED'
        ELSE 'UNKNOWN' END AS cost_source)""";

  private static final String ADD =
      """
      INSERT INTO executions (
        id, user_id, project_id, task_id, commit_id, agent_id, status, input, output, metadata, error,
        provider, model, batch, input_tokens, cached_input_tokens, cache_write_tokens,
        cache_write_1h_tokens, output_tokens, reasoning_tokens, cost_recorded, cost_computed,
        cost_source, duration_ms, started_at, completed_at, source, external_id, session)
      SELECT s.id, :userId, s.project_id, s.task_id, s.commit_id, s.agent_id, s.status, s.input,
             s.output, s.metadata, s.error, s.provider, s.model, s.batch, s.input_tokens,
             s.cached_input_tokens, s.cache_write_tokens, s.cache_write_1h_tokens, s.output_tokens,
             s.reasoning_tokens, CAST(s.cost_recorded AS numeric), CAST(s.cost_computed AS numeric),
             %s, s.duration_ms, s.started_at, s.completed_at, s.source, s.external_id, s.session
      FROM staged_executions s
      ON CONFLICT (user_id, source, external_id) DO NOTHING
      """
          .formatted(COST_SOURCE.formatted("s.cost_recorded"));

  /**
   * Nobody knows how many rows are staged, nor, while statistics do not know an owner, how many
   * executions there are of one: only the index of the key gives them in its order.
   */
  private static final String BY_KEY =
      """
      SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; SET LOCAL enable_sort = off;
      SET LOCAL enable_incremental_sort = off
      """;

  private static final String AS_EVER =
      """
      SET LOCAL enable_hashjoin = DEFAULT; SET LOCAL enable_mergejoin = DEFAULT;
      SET LOCAL enable_sort = DEFAULT; SET LOCAL enable_incremental_sort = DEFAULT
      """;

  /** What is not told does not differ. */
  private static final String COMPARE =
      """
      SELECT s.n, e.id, e.status, e.output_tokens + e.reasoning_tokens AS answer_tokens, e.tokens_used,
             (e.project_id IS NULL AND s.project_id IS NOT NULL)
               OR (e.task_id IS NULL AND s.task_id IS NOT NULL)
               OR (e.commit_id IS NULL AND s.commit_id IS NOT NULL) AS placed,
             concat_ws(' ',
               CASE WHEN e.status <> s.status THEN 'status' END,
               CASE WHEN e.agent_id <> s.agent_id THEN 'agent' END,
               CASE WHEN e.provider IS DISTINCT FROM coalesce(s.provider, e.provider) THEN 'provider' END,
               CASE WHEN e.model IS DISTINCT FROM coalesce(s.model, e.model) THEN 'model' END,
               CASE WHEN e.batch <> s.batch THEN 'batch' END,
               CASE WHEN (e.input_tokens, e.cached_input_tokens, e.cache_write_tokens,
                          e.cache_write_1h_tokens, e.output_tokens, e.reasoning_tokens)
                         <> (s.input_tokens, s.cached_input_tokens, s.cache_write_tokens,
                             s.cache_write_1h_tokens, s.output_tokens, s.reasoning_tokens)
                    THEN 'tokens' END,
               CASE WHEN e.cost_recorded
                         IS DISTINCT FROM coalesce(CAST(s.cost_recorded AS numeric), e.cost_recorded)
                    THEN 'cost' END,
               CASE WHEN e.started_at <> s.started_at THEN 'started_at' END,
               CASE WHEN e.completed_at IS DISTINCT FROM coalesce(s.completed_at, e.completed_at)
                    THEN 'completed_at' END,
               CASE WHEN e.duration_ms IS DISTINCT FROM coalesce(s.duration_ms, e.duration_ms)
                    THEN 'duration_ms' END,
               CASE WHEN e.session IS DISTINCT FROM coalesce(s.session, e.session) THEN 'session' END,
               CASE WHEN e.error IS DISTINCT FROM coalesce(s.error, e.error) THEN 'error' END,
               CASE WHEN e.input IS DISTINCT FROM coalesce(s.input, e.input) THEN 'input' END,
               CASE WHEN e.output IS DISTINCT FROM coalesce(s.output, e.output) THEN 'output' END,
               CASE WHEN e.metadata IS DISTINCT FROM coalesce(s.metadata, e.metadata)
                    THEN 'metadata' END) AS differing
      FROM staged_executions s
      CROSS JOIN LATERAL (
        SELECT *
        FROM executions x
        WHERE (x.user_id, x.source, x.external_id) >= (:userId, s.source, s.external_id)
        ORDER BY x.user_id, x.source, x.external_id
        LIMIT 1) e
      WHERE e.id <> s.id
        AND e.user_id = :userId AND e.source = s.source AND e.external_id = s.external_id
      """;

  private static final String ADVANCE =
      """
      UPDATE executions e
      SET status = s.status, agent_id = s.agent_id, batch = s.batch, started_at = s.started_at,
          completed_at = s.completed_at, duration_ms = coalesce(s.duration_ms, e.duration_ms),
          provider = coalesce(s.provider, e.provider), model = coalesce(s.model, e.model),
          session = coalesce(s.session, e.session), error = coalesce(s.error, e.error),
          input = coalesce(s.input, e.input), output = coalesce(s.output, e.output),
          metadata = coalesce(s.metadata, e.metadata), input_tokens = s.input_tokens,
          cached_input_tokens = s.cached_input_tokens, cache_write_tokens = s.cache_write_tokens,
          cache_write_1h_tokens = s.cache_write_1h_tokens, output_tokens = s.output_tokens,
          reasoning_tokens = s.reasoning_tokens, cost_recorded = coalesce(CAST(s.cost_recorded AS numeric), e.cost_recorded),
          cost_computed = CAST(s.cost_computed AS numeric), cost_source = %s, updated_at = :now
      FROM staged_executions s
      JOIN unnest(CAST(:rows AS int[]), CAST(:ids AS uuid[])) AS found (n, id) ON found.n = s.n
      WHERE e.id = found.id
        AND e.status IN ('PENDING', 'RUNNING')
      """
          .formatted(COST_SOURCE.formatted("coalesce(s.cost_recorded, '' || e.cost_recorded)"));

  private static final String GROW =
      """
      UPDATE executions e
      SET status = s.status, started_at = least(e.started_at, s.started_at),
          completed_at = greatest(e.completed_at, s.completed_at), input_tokens = s.input_tokens,
          cached_input_tokens = s.cached_input_tokens, cache_write_tokens = s.cache_write_tokens,
          cache_write_1h_tokens = s.cache_write_1h_tokens, output_tokens = s.output_tokens,
          reasoning_tokens = s.reasoning_tokens, cost_recorded = CAST(s.cost_recorded AS numeric),
          cost_computed = CAST(s.cost_computed AS numeric), cost_source = %s, updated_at = :now
      FROM staged_executions s
      JOIN unnest(CAST(:rows AS int[]), CAST(:ids AS uuid[])) AS found (n, id) ON found.n = s.n
      WHERE e.id = found.id
        AND e.output_tokens + e.reasoning_tokens < s.output_tokens + s.reasoning_tokens
      """
          .formatted(COST_SOURCE.formatted("s.cost_recorded"));

  private static final String PLACE =
      """
      UPDATE executions e
      SET project_id = coalesce(e.project_id, s.project_id),
          task_id = coalesce(e.task_id, s.task_id),
          commit_id = coalesce(e.commit_id, s.commit_id), updated_at = :now
      FROM staged_executions s
      JOIN unnest(CAST(:rows AS int[]), CAST(:ids AS uuid[])) AS found (n, id) ON found.n = s.n
      WHERE e.id = found.id
      """;

  private final JdbcClient jdbc;
  private final StagedExecutions staged;
  private final Clock clock;

  ExecutionImportTable(JdbcClient jdbc, StagedExecutions staged, Clock clock) {
    this.jdbc = jdbc;
    this.staged = staged;
    this.clock = clock;
  }

  /**
   * Stores what is new, brings on what has come further, and leaves alone what differs otherwise.
   *
   * @param executions each of another key
   * @return what became of each, in the same order
   * @throws ConcurrencyFailureException when somebody else told one of them at the same time; to be
   *     tried again in a new transaction
   */
  @Transactional(propagation = Propagation.NESTED)
  public List<ToldOutcome> take(UUID userId, List<ToldExecution> executions) {
    staged.put(executions);
    int added = jdbc.sql(ADD).param("userId", userId).update();
    var outcomes = new ArrayList<>(Collections.nCopies(executions.size(), ToldOutcome.TAKEN));
    if (added < executions.size()) {
      tellAgain(userId, executions, outcomes);
    }
    return outcomes;
  }

  private void tellAgain(UUID userId, List<ToldExecution> executions, List<ToldOutcome> outcomes) {
    jdbc.sql(BY_KEY).update();
    List<Difference> advanced = new ArrayList<>();
    List<Difference> grown = new ArrayList<>();
    List<Difference> placed = new ArrayList<>();
    for (Difference found : differences(userId)) {
      ImportedExecution told = executions.get(found.n()).told();
      Retelling retelling = found.retelling(told);
      switch (retelling) {
        case ADVANCED -> advanced.add(found);
        case GROWN -> grown.add(found);
        case KNOWN, CONFLICT -> {}
      }
      boolean isPlaced = found.placed() && retelling != Retelling.CONFLICT;
      if (isPlaced) {
        placed.add(found);
      }
      outcomes.set(found.n(), outcome(retelling, isPlaced, found));
    }
    update(ADVANCE, advanced);
    update(GROW, grown);
    update(PLACE, placed);
    jdbc.sql(AS_EVER).update();
  }

  private static ToldOutcome outcome(Retelling retelling, boolean placed, Difference found) {
    if (retelling == Retelling.CONFLICT) {
      return ToldOutcome.conflict(found.differing());
    }
    return retelling == Retelling.KNOWN && !placed ? ToldOutcome.KNOWN : ToldOutcome.UPDATED;
  }

  private List<Difference> differences(UUID userId) {
    return jdbc.sql(COMPARE)
        .param("userId", userId)
        .query(
            (row, number) ->
                new Difference(
                    row.getInt("n"),
                    row.getObject("id", UUID.class),
                    new KeptExecution(
                        ExecutionStatus.valueOf(row.getString("status")),
                        row.getLong("answer_tokens"),
                        row.getLong("tokens_used")),
                    row.getBoolean("placed"),
                    row.getString("differing")))
        .list();
  }

  private void update(String statement, List<Difference> rows) {
    if (rows.isEmpty()) {
      return;
    }
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    int updated =
        jdbc.sql(statement)
            .param("now", now)
            .param("rows", rows.stream().map(Difference::n).toArray(Integer[]::new))
            .param("ids", rows.stream().map(Difference::id).toArray(UUID[]::new))
            .update();
    if (updated < rows.size()) {
      throw new ConcurrencyFailureException("executions were changed while they were imported");
    }
  }

  /** How one that is there differs from what is told of it. */
  private record Difference(int n, UUID id, KeptExecution kept, boolean placed, String fields) {

    Retelling retelling(ImportedExecution told) {
      return fields.isEmpty() ? Retelling.KNOWN : Retelling.of(kept, told);
    }

    List<String> differing() {
      return List.of(fields.split(" "));
    }
  }
}
