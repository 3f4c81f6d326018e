package dev.vibecoder.store;

import dev.vibecoder.domain.work.AgentType;
import dev.vibecoder.domain.work.DetailedTask;
import dev.vibecoder.domain.work.Task;
import dev.vibecoder.domain.work.TaskPriority;
import dev.vibecoder.domain.work.TaskStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Which columns make a task, whoever reads them. The table is called {@code t}. */
final class TaskRows {

  static final String COLUMNS =
      """
      t.id, (SELECT p.name FROM projects p WHERE p.id = t.project_id) AS project, t.parent_task_id,
        t.title, t.status, t.priority, t.agent_type, t.claimed_by, t.claimed_at, t.lease_until,
        t.attempts, t.source, t.external_id, t.created_at, t.updated_at, t.started_at, t.completed_at
      """;

  static final String DETAILS = COLUMNS + ", t.description, t.prompt, t.result";

  private TaskRows() {}

  static Task task(ResultSet row, int number) throws SQLException {
    String type = row.getString("agent_type");
    return new Task(
        row.getObject("id", UUID.class),
        row.getString("project"),
        row.getObject("parent_task_id", UUID.class),
        row.getString("title"),
        TaskStatus.valueOf(row.getString("status")),
        TaskPriority.valueOf(row.getString("priority")),
        type == null ? null : AgentType.valueOf(type),
        row.getString("claimed_by"),
        Instants.of(row, "claimed_at"),
        Instants.of(row, "lease_until"),
        row.getInt("attempts"),
        row.getString("source"),
        row.getString("external_id"),
        Instants.known(row, "created_at"),
        Instants.known(row, "updated_at"),
        Instants.of(row, "started_at"),
        Instants.of(row, "completed_at"));
  }

  static DetailedTask details(ResultSet row, int number) throws SQLException {
    return new DetailedTask(
        task(row, number),
        row.getString("description"),
        row.getString("prompt"),
        row.getString("result"));
  }
}
