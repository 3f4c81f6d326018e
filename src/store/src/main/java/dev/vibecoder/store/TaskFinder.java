package dev.vibecoder.store;

import dev.vibecoder.domain.work.DetailedTask;
import dev.vibecoder.domain.work.Task;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds tasks of one owner, and what their trees took. */
@Component
public class TaskFinder {

  private static final String ONE =
      "SELECT " + TaskRows.DETAILS + " FROM tasks t WHERE t.id = :id AND t.user_id = :userId";

  private static final String LIST = "SELECT " + TaskRows.COLUMNS + " FROM tasks t\n";

  private static final String CLAIMABLE =
      "(t.status = 'PENDING' OR (t.claim_id IS NOT NULL AND t.lease_until <= :now))";

  private static final String TREE =
      """
      WITH RECURSIVE tree AS (
        SELECT id, ARRAY[id] AS place, 0 AS depth
        FROM tasks
        WHERE id = :id AND user_id = :userId
        UNION ALL
        SELECT c.id, tree.place || c.id, tree.depth + 1
        FROM tasks c
        JOIN tree ON c.parent_task_id = tree.id
      )
      """;

  private static final String NODES =
      TREE
          + "SELECT tree.depth, "
          + TaskRows.COLUMNS
          + """
             , coalesce(e.executions, 0) AS executions, coalesce(e.tokens, 0) AS tokens, e.cost,
               coalesce(e.unpriced, 0) AS unpriced
            FROM tree
            JOIN tasks t ON t.id = tree.id
            LEFT JOIN LATERAL (
              SELECT count(*) AS executions, sum(x.tokens_used) AS tokens, sum(x.cost) AS cost,
                     sum(x.tokens_used) FILTER (WHERE x.cost IS NULL) AS unpriced
              FROM executions x
              WHERE x.task_id = t.id
            ) e ON true
            ORDER BY tree.place
            LIMIT :limit
            """;

  private static final String TOTAL =
      TREE
          + """
            SELECT count(DISTINCT tree.id) AS tasks, count(x.id) AS executions,
                   coalesce(sum(x.tokens_used), 0) AS tokens, sum(x.cost) AS cost,
                   coalesce(sum(x.tokens_used) FILTER (WHERE x.cost IS NULL), 0) AS unpriced,
                   count(x.id) FILTER (WHERE x.cost IS NULL) AS unpriced_executions,
                   coalesce(sum(x.duration_ms), 0) AS duration_ms
            FROM tree
            LEFT JOIN executions x ON x.task_id = tree.id
            """;

  private static final String COMMITS =
      TREE
          + """
            SELECT c.sha, p.name, split_part(c.message, E'\\n', 1), c.task_id, c.committed_at,
                   r.reviewer, r.status, r.quality_score, r.security_score
            FROM tree
            JOIN commits c ON c.task_id = tree.id
            JOIN projects p ON p.id = c.project_id
            LEFT JOIN reviews r ON r.commit_id = c.id
            WHERE p.user_id = :userId
            ORDER BY c.committed_at, c.sha, r.reviewer, r.created_at
            LIMIT :limit
            """;

  private final JdbcClient jdbc;
  private final Clock clock;

  TaskFinder(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Optional<DetailedTask> find(UUID userId, UUID id) {
    return jdbc.sql(ONE)
        .param("id", id)
        .param("userId", userId)
        .query(TaskRows::details)
        .optional();
  }

  /** The newest first. */
  public List<Task> list(UUID userId, TaskSelection selection) {
    var where =
        new Where("t.user_id = :userId", "userId", userId)
            .and("t.project_id = :projectId", "projectId", selection.projectId())
            .and("t.status = CAST(:status AS task_status)", "status", selection.status())
            .and("t.priority = CAST(:priority AS task_priority)", "priority", selection.priority())
            .and("t.agent_type = CAST(:type AS agent_type)", "type", selection.agentType())
            .and("t.parent_task_id = :parent", "parent", selection.parentId())
            .and("t.claimed_by = :worker", "worker", selection.claimedBy())
            .and("t.created_at >= :from", "from", Instants.utc(selection.from()))
            .and("t.created_at < :to", "to", Instants.utc(selection.to()))
            .and("t.id < :before", "before", selection.before());
    return where
        .fill(jdbc.sql(LIST + where.sql() + "ORDER BY t.id DESC\nLIMIT :limit"))
        .param("limit", selection.limit())
        .query(TaskRows::task)
        .list();
  }

  /** What would be claimed next, in this order. */
  public List<Task> queue(UUID userId, TaskWish wish, int limit) {
    var where =
        new Where("t.user_id = :userId", "userId", userId)
            .and(CLAIMABLE, "now", Instants.utc(clock.instant()))
            .and("t.project_id = :projectId", "projectId", wish.projectId())
            .and(
                "(t.agent_type IS NULL OR t.agent_type = CAST(:type AS agent_type))",
                "type",
                wish.agentType());
    return where
        .fill(
            jdbc.sql(
                LIST + where.sql() + "ORDER BY t.priority DESC, t.created_at, t.id\nLIMIT :limit"))
        .param("limit", limit)
        .query(TaskRows::task)
        .list();
  }

  /** The task and all below it, each before those below it. */
  public List<TaskNode> tree(UUID userId, UUID id, int limit) {
    return jdbc.sql(NODES)
        .param("id", id)
        .param("userId", userId)
        .param("limit", limit)
        .query(
            (row, n) ->
                new TaskNode(
                    row.getInt("depth"),
                    TaskRows.task(row, n),
                    row.getLong("executions"),
                    row.getLong("tokens"),
                    row.getBigDecimal("cost"),
                    row.getLong("unpriced")))
        .list();
  }

  /** What the task and all below it took together. */
  public TaskTotal total(UUID userId, UUID id) {
    return jdbc.sql(TOTAL)
        .param("id", id)
        .param("userId", userId)
        .query(
            (row, n) ->
                new TaskTotal(
                    row.getLong("tasks"),
                    row.getLong("executions"),
                    row.getLong("tokens"),
                    row.getBigDecimal("cost"),
                    row.getLong("unpriced"),
                    row.getLong("unpriced_executions"),
                    row.getLong("duration_ms")))
        .single();
  }

  /** The commits that answer the task or one below it, each once for each of its reviews. */
  public List<TaskCommit> commits(UUID userId, UUID id, int limit) {
    return jdbc.sql(COMMITS)
        .param("id", id)
        .param("userId", userId)
        .param("limit", limit)
        .query(
            (row, n) ->
                new TaskCommit(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, UUID.class),
                    Instants.known(row, "committed_at"),
                    row.getString(6),
                    row.getString(7),
                    row.getBigDecimal(8),
                    row.getBigDecimal(9)))
        .list();
  }
}
