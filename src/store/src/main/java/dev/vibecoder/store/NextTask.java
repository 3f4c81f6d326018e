package dev.vibecoder.store;

import dev.vibecoder.domain.work.ClaimedTask;
import dev.vibecoder.domain.work.DetailedTask;
import dev.vibecoder.domain.work.Lease;
import dev.vibecoder.domain.work.TaskPriority;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The next pending task of a part of the queue, by priority and age. */
final class NextTask {

  /** The first branch that has a task is the last that is looked at. */
  private static final String NEXT =
      """
      WITH next AS (
        %s UNION ALL %s UNION ALL %s UNION ALL %s LIMIT 1
      )
      UPDATE tasks AS t
      SET status = 'IN_PROGRESS', claimed_by = :worker, claim_id = :claimId, claimed_at = :now,
          lease_until = :until, attempts = t.attempts + 1, started_at = coalesce(t.started_at, :now),
          updated_at = :now
      FROM next
      WHERE t.id = next.id
      RETURNING
      """
          + TaskRows.DETAILS;

  private static final String BRANCH =
      """
      SELECT id FROM (
        SELECT id
        FROM tasks
        WHERE status = 'PENDING'
          AND user_id = :userId
          AND priority = '%1$s'
          AND (created_at, id) >= (:at%1$s, :id%1$s)
          %2$s
        ORDER BY created_at, id
        LIMIT 1
        FOR UPDATE SKIP LOCKED
      ) AS first_%1$s
      """;

  private static final String OF_PROJECT = "AND project_id = :projectId ";

  private static final String OF_TYPE =
      "AND (agent_type IS NULL OR agent_type = CAST(:agentType AS agent_type))";

  private final JdbcClient jdbc;
  private final QueueHeads heads;

  NextTask(JdbcClient jdbc, QueueHeads heads) {
    this.jdbc = jdbc;
    this.heads = heads;
  }

  /**
   * Claims it in one statement; empty when there is none.
   *
   * @param whole also before where the queue is known to begin
   */
  Optional<ClaimedTask> claim(
      QueueHeads.Part part, TaskWish wish, OffsetDateTime now, Lease lease, boolean whole) {
    UUID claimId = UUID.randomUUID();
    var statement =
        jdbc.sql(sql(wish))
            .param("userId", part.userId())
            .param("worker", wish.worker())
            .param("claimId", claimId)
            .param("now", now)
            .param("until", now.plus(lease.duration()));
    for (TaskPriority priority : TaskPriority.values()) {
      QueueHeads.Place head = whole ? QueueHeads.Place.FIRST : heads.of(part, priority);
      statement =
          statement
              .param("at" + priority, head.createdAt().atOffset(ZoneOffset.UTC))
              .param("id" + priority, head.id());
    }
    if (wish.projectId() != null) {
      statement = statement.param("projectId", wish.projectId());
    }
    if (wish.agentType() != null) {
      statement = statement.param("agentType", wish.agentType().name());
    }
    Optional<DetailedTask> task = statement.query(TaskRows::details).optional();
    task.ifPresent(claimed -> heads.claimed(part, claimed.task(), whole));
    return task.map(claimed -> new ClaimedTask(claimId, claimed));
  }

  private static String sql(TaskWish wish) {
    String filter =
        (wish.projectId() == null ? "" : OF_PROJECT) + (wish.agentType() == null ? "" : OF_TYPE);
    return NEXT.formatted(
        BRANCH.formatted(TaskPriority.CRITICAL, filter),
        BRANCH.formatted(TaskPriority.HIGH, filter),
        BRANCH.formatted(TaskPriority.MEDIUM, filter),
        BRANCH.formatted(TaskPriority.LOW, filter));
  }
}
