package dev.vibecoder.store;

import dev.vibecoder.domain.people.FieldText;
import dev.vibecoder.domain.people.RefusedChange;
import dev.vibecoder.domain.work.ClaimedTask;
import dev.vibecoder.domain.work.DetailedTask;
import dev.vibecoder.domain.work.Lease;
import dev.vibecoder.domain.work.TaskStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives each pending task to one worker at a time. A claim holds until its lease runs out and
 * somebody else takes the task; from then on its worker is refused with a {@link RefusedChange}.
 */
@Component
public class TaskQueue {

  private static final String TAKE_BACK =
      """
      UPDATE tasks
      SET status = 'PENDING', claim_id = NULL, claimed_by = NULL, claimed_at = NULL,
          lease_until = NULL, updated_at = :now
      WHERE id IN (
        SELECT id
        FROM tasks
        WHERE claim_id IS NOT NULL
          AND lease_until <= :now
          AND user_id = :userId
        FOR UPDATE SKIP LOCKED)
      """;

  private static final String HEARTBEAT =
      """
      UPDATE tasks AS t
      SET lease_until = :until, updated_at = :now
      WHERE t.id = :id
        AND t.user_id = :userId
        AND t.claim_id = :claimId
      RETURNING
      """
          + TaskRows.DETAILS;

  private static final String END =
      """
      UPDATE tasks AS t
      SET status = CAST(:status AS task_status), result = coalesce(CAST(:result AS jsonb), t.result),
          started_at = CASE WHEN :open THEN t.started_at ELSE coalesce(t.started_at, :now) END,
          completed_at = CASE WHEN NOT :open THEN greatest(:now, t.started_at) END,
          claim_id = NULL, claimed_by = NULL, claimed_at = NULL, lease_until = NULL, updated_at = :now
      WHERE t.id = :id
        AND t.user_id = :userId
        AND t.claim_id IS NOT DISTINCT FROM CAST(:claimId AS uuid)
        AND CAST(t.status AS text) IN (:from)
      RETURNING
      """
          + TaskRows.DETAILS;

  private static final String HELD =
      "SELECT status, claimed_by, claim_id, lease_until FROM tasks WHERE id = :id AND user_id = :userId";

  private record Holding(
      TaskStatus status,
      @Nullable String worker,
      @Nullable UUID claimId,
      @Nullable Instant until) {}

  private final JdbcClient jdbc;
  private final Clock clock;
  private final QueueHeads heads;
  private final NextTask next;

  TaskQueue(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.heads = new QueueHeads();
    this.next = new NextTask(jdbc, heads);
  }

  /**
   * The next pending task by priority and age, for this worker alone; empty when there is none. A
   * task whose lease ran out, or that others gave back, is seen in its old place within a second.
   */
  public Optional<ClaimedTask> claim(UUID userId, TaskWish wish, Lease lease) {
    FieldText.line("worker", wish.worker(), 200);
    var part = new QueueHeads.Part(userId, wish.projectId(), wish.agentType());
    if (!heads.isTimeToLook(part, clock.instant())) {
      Optional<ClaimedTask> task = next.claim(part, wish, now(), lease, false);
      if (task.isPresent()) {
        return task;
      }
    }
    takeBack(userId);
    return next.claim(part, wish, now(), lease, true);
  }

  /** The claim holds for so long from now. */
  public DetailedTask heartbeat(UUID userId, UUID id, UUID claimId, Lease lease) {
    return jdbc.sql(HEARTBEAT)
        .param("id", id)
        .param("userId", userId)
        .param("claimId", claimId)
        .param("now", now())
        .param("until", now().plus(lease.duration()))
        .query(TaskRows::details)
        .optional()
        .orElseThrow(() -> refusal(userId, id, claimId, TaskStatus.IN_PROGRESS));
  }

  /**
   * Makes it pending again: gives a claim back, or has a failed task done again.
   *
   * @param claimId null for a task that nobody has claimed
   */
  public DetailedTask release(UUID userId, UUID id, @Nullable UUID claimId) {
    DetailedTask task = move(userId, id, claimId, TaskStatus.PENDING, null);
    heads.forget();
    return task;
  }

  /**
   * Ends it. Its subtasks stay as they are.
   *
   * @param claimId null for a task that nobody has claimed
   * @param status COMPLETED or FAILED
   * @param result JSON; null keeps what there is
   */
  public DetailedTask end(
      UUID userId, UUID id, @Nullable UUID claimId, TaskStatus status, @Nullable String result) {
    return move(userId, id, claimId, status, result);
  }

  private DetailedTask move(
      UUID userId, UUID id, @Nullable UUID claimId, TaskStatus status, @Nullable String result) {
    return jdbc.sql(END)
        .param("id", id)
        .param("userId", userId)
        .param("claimId", claimId == null ? null : claimId.toString())
        .param("status", status.name())
        .param("open", status.isOpen())
        .param("result", result)
        .param("from", Arrows.to(status))
        .param("now", now())
        .query(TaskRows::details)
        .optional()
        .orElseThrow(() -> refusal(userId, id, claimId, status));
  }

  private RefusedChange refusal(UUID userId, UUID id, @Nullable UUID claimId, TaskStatus wanted) {
    Holding task =
        jdbc.sql(HELD)
            .param("id", id)
            .param("userId", userId)
            .query(
                (row, n) ->
                    new Holding(
                        TaskStatus.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        Instants.of(row, "lease_until")))
            .optional()
            .orElseThrow(() -> RefusedChange.notThere("task", id));
    return RefusedChange.conflict("task " + id + " " + reason(task, claimId, wanted));
  }

  private static String reason(Holding task, @Nullable UUID claimId, TaskStatus wanted) {
    if (claimId != null && !claimId.equals(task.claimId())) {
      return "is %s; the claim is lost: it was given back, ended, or its lease ran out"
          .formatted(task.worker() == null ? task.status() : "held by " + task.worker() + " now");
    }
    if (claimId == null && task.claimId() != null) {
      return "is held by %s until %s; show its claim_id, or cancel the task"
          .formatted(task.worker(), task.until());
    }
    return "is %s; what is %s does not become %s".formatted(task.status(), task.status(), wanted);
  }

  private void takeBack(UUID userId) {
    if (jdbc.sql(TAKE_BACK).param("userId", userId).param("now", now()).update() > 0) {
      heads.forget();
    }
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
