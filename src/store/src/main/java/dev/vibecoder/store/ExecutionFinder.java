package dev.vibecoder.store;

import dev.vibecoder.domain.work.DetailedExecution;
import dev.vibecoder.domain.work.Execution;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds executions of one owner. */
@Component
public class ExecutionFinder {

  private static final String ONE =
      "SELECT "
          + ExecutionRows.DETAILS
          + " FROM executions e WHERE e.id = :id AND e.user_id = :userId";

  private static final String LIST = "SELECT " + ExecutionRows.COLUMNS + " FROM executions e\n";

  private static final String OF_TREE =
      """
      WITH RECURSIVE tree AS (
        SELECT id FROM tasks WHERE id = :id AND user_id = :userId
        UNION
        SELECT c.id FROM tasks c JOIN tree ON c.parent_task_id = tree.id
      )
      """
          + LIST
          + """
            WHERE e.task_id IN (SELECT id FROM tree)
            ORDER BY e.started_at, e.id
            LIMIT :limit
            """;

  private final JdbcClient jdbc;

  ExecutionFinder(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<DetailedExecution> find(UUID userId, UUID id) {
    return jdbc.sql(ONE)
        .param("id", id)
        .param("userId", userId)
        .query(ExecutionRows::details)
        .optional();
  }

  /** The latest started first. */
  public List<Execution> list(UUID userId, ExecutionSelection selection) {
    ExecutionSelection.Place after = selection.after();
    var where =
        new Where("e.user_id = :userId", "userId", userId)
            .and("e.project_id = :projectId", "projectId", selection.projectId())
            .and("e.task_id = :taskId", "taskId", selection.taskId())
            .and("e.agent_id = :agentId", "agentId", selection.agentId())
            .and("e.status = CAST(:status AS execution_status)", "status", selection.status())
            .and("e.provider = :provider", "provider", selection.provider())
            .and("e.model = :model", "model", selection.model())
            .and("e.source = :source", "source", selection.source())
            .and("e.started_at >= :from", "from", Instants.utc(selection.from()))
            .and("e.started_at < :to", "to", Instants.utc(selection.to()));
    if (after != null) {
      where
          .and("(e.started_at, e.id) < (:at, :after)", "at", Instants.utc(after.startedAt()))
          .and("e.started_at <= :at", "after", after.id());
    }
    return where
        .fill(jdbc.sql(LIST + where.sql() + "ORDER BY e.started_at DESC, e.id DESC\nLIMIT :limit"))
        .param("limit", selection.limit())
        .query(ExecutionRows::execution)
        .list();
  }

  /** The attempts at the task and at all below it, in the order of their start. */
  public List<Execution> ofTree(UUID userId, UUID taskId, int limit) {
    return jdbc.sql(OF_TREE)
        .param("id", taskId)
        .param("userId", userId)
        .param("limit", limit)
        .query(ExecutionRows::execution)
        .list();
  }
}
