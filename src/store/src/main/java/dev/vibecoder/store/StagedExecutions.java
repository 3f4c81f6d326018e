package dev.vibecoder.store;

import dev.vibecoder.domain.imports.ImportedExecution;
import dev.vibecoder.domain.people.UuidV7;
import dev.vibecoder.domain.work.TokenUsage;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The executions of one transaction on their way into {@link ExecutionImportTable}: copied into a
 * temporary table that the transaction's end empties. {@code n} is their place in the list.
 */
@Component
class StagedExecutions {

  private static final String STAGE =
      """
      CREATE TEMP TABLE IF NOT EXISTS staged_executions (
        n int, id uuid, project_id uuid, task_id uuid, commit_id uuid, agent_id uuid,
        status execution_status, input jsonb, output jsonb, metadata jsonb, error text,
        provider text, model text, batch boolean, input_tokens bigint, cached_input_tokens bigint,
        cache_write_tokens bigint, cache_write_1h_tokens bigint, output_tokens bigint,
        reasoning_tokens bigint, cost_recorded text, cost_computed text, duration_ms bigint,
        started_at timestamptz, completed_at timestamptz, source text, external_id text, session text
      ) ON COMMIT DELETE ROWS;
      DELETE FROM staged_executions
      """;

  private static final String COPY = "COPY staged_executions FROM STDIN (FORMAT binary)";

  private static final int FIELDS = 28;

  private final JdbcClient jdbc;
  private final CopyIn copyIn;
  private final UuidV7 ids;

  StagedExecutions(JdbcClient jdbc, CopyIn copyIn, UuidV7 ids) {
    this.jdbc = jdbc;
    this.copyIn = copyIn;
    this.ids = ids;
  }

  /** Stages these, in place of what was staged before. */
  void put(List<ToldExecution> executions) {
    jdbc.sql(STAGE).update();
    copyIn.copy(
        COPY,
        copy -> {
          for (int n = 0; n < executions.size(); n++) {
            write(copy.row(FIELDS).int4(n).uuid(ids.next()), executions.get(n));
          }
        });
  }

  private static void write(BinaryCopy row, ToldExecution execution) throws IOException {
    ImportedExecution told = execution.told();
    row.uuid(execution.projectId())
        .uuid(execution.taskId())
        .uuid(execution.commitId())
        .uuid(execution.agentId())
        .text(told.status().name())
        .jsonb(told.content().input())
        .jsonb(told.content().output())
        .jsonb(told.content().metadata())
        .text(told.content().error())
        .text(told.served().provider())
        .text(told.served().model())
        .bool(told.served().batch());
    writeTokens(row, told.tokens());
    row.text(plain(told.cost()))
        .text(plain(execution.computed()))
        .int8OrNull(told.time().durationMs())
        .instant(told.time().startedAt())
        .instantOrNull(told.time().completedAt())
        .text(told.key().source())
        .text(told.key().externalId())
        .text(told.place().session());
  }

  private static void writeTokens(BinaryCopy row, TokenUsage tokens) throws IOException {
    row.int8(tokens.input())
        .int8(tokens.cachedInput())
        .int8(tokens.cacheWrite())
        .int8(tokens.cacheWrite1h())
        .int8(tokens.output())
        .int8(tokens.reasoning());
  }

  private static @Nullable String plain(@Nullable BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }
}
