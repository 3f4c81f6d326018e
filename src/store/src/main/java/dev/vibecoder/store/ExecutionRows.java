package dev.vibecoder.store;

import dev.vibecoder.domain.work.CostSource;
import dev.vibecoder.domain.work.DetailedExecution;
import dev.vibecoder.domain.work.Execution;
import dev.vibecoder.domain.work.ExecutionStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Which columns make an execution, whoever reads them. The table is called {@code e}. */
final class ExecutionRows {

  static final String COLUMNS =
      """
      e.id, (SELECT p.name FROM projects p WHERE p.id = e.project_id) AS project, e.task_id,
        e.commit_id, (SELECT a.name FROM agents a WHERE a.id = e.agent_id) AS agent, e.status,
        e.provider, e.model, e.input_tokens, e.cached_input_tokens, e.cache_write_tokens,
        e.cache_write_1h_tokens, e.output_tokens, e.reasoning_tokens, e.tokens_used, e.cost,
        e.cost_recorded, e.cost_computed, e.cost_source, e.batch, e.duration_ms, e.started_at,
        e.completed_at, e.error, e.source, e.external_id, e.session
      """;

  static final String DETAILS = COLUMNS + ", e.input, e.output, e.metadata";

  private ExecutionRows() {}

  static Execution execution(ResultSet row, int number) throws SQLException {
    long duration = row.getLong("duration_ms");
    Long durationMs = row.wasNull() ? null : duration;
    return new Execution(
        row.getObject("id", UUID.class),
        row.getString("project"),
        row.getObject("task_id", UUID.class),
        row.getObject("commit_id", UUID.class),
        row.getString("agent"),
        ExecutionStatus.valueOf(row.getString("status")),
        row.getString("provider"),
        row.getString("model"),
        row.getLong("input_tokens"),
        row.getLong("cached_input_tokens"),
        row.getLong("cache_write_tokens"),
        row.getLong("cache_write_1h_tokens"),
        row.getLong("output_tokens"),
        row.getLong("reasoning_tokens"),
        row.getLong("tokens_used"),
        row.getBigDecimal("cost"),
        row.getBigDecimal("cost_recorded"),
        row.getBigDecimal("cost_computed"),
        CostSource.valueOf(row.getString("cost_source")),
        row.getBoolean("batch"),
        durationMs,
        Instants.known(row, "started_at"),
        Instants.of(row, "completed_at"),
        row.getString("error"),
        row.getString("source"),
        row.getString("external_id"),
        row.getString("session"));
  }

  static DetailedExecution details(ResultSet row, int number) throws SQLException {
    return new DetailedExecution(
        execution(row, number),
        row.getString("input"),
        row.getString("output"),
        row.getString("metadata"));
  }
}
