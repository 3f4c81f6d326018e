package dev.vibecoder.store;

import dev.vibecoder.domain.people.RefusedChange;
import dev.vibecoder.domain.people.UuidV7;
import dev.vibecoder.domain.work.AgentType;
import dev.vibecoder.domain.work.DetailedTask;
import dev.vibecoder.domain.work.NewTask;
import dev.vibecoder.domain.work.TaskFields;
import dev.vibecoder.domain.work.TaskStatus;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Owns {@code tasks}, but for the claims of {@link TaskQueue}. What is refused is a {@link
 * RefusedChange}; a task of another owner is not there.
 */
@Component
public class TaskTable {

  private static final String LOCK_TREE =
      "SELECT pg_advisory_xact_lock(hashtextextended('vibe task tree ' || :projectId, 0))";

  private static final String PLACE =
      "SELECT project_id, status FROM tasks WHERE id = :id AND user_id = :userId";

  private static final String ADD =
      """
      INSERT INTO tasks AS t (
        id, user_id, project_id, parent_task_id, title, description, prompt, priority, agent_type,
        source, external_id, created_at, updated_at)
      SELECT :id, p.user_id, p.id, CAST(:parent AS uuid), :title, :description, :prompt,
             CAST(:priority AS task_priority), CAST(:agentType AS agent_type), :source, :externalId,
             :now, :now
      FROM projects p
      WHERE p.id = :projectId
        AND p.user_id = :userId
      RETURNING
      """
          + TaskRows.DETAILS;

  private static final String HOLD =
      "SELECT "
          + TaskRows.DETAILS
          + " FROM tasks t WHERE t.id = :id AND t.user_id = :userId FOR UPDATE OF t";

  private static final String CHANGE =
      """
      UPDATE tasks AS t
      SET title = :title, description = :description, prompt = :prompt,
          priority = CAST(:priority AS task_priority), agent_type = CAST(:agentType AS agent_type),
          parent_task_id = CAST(:parent AS uuid), updated_at = :now
      WHERE t.id = :id
      RETURNING
      """
          + TaskRows.DETAILS;

  private static final String BEGIN =
      """
      UPDATE tasks
      SET status = 'IN_PROGRESS', started_at = coalesce(started_at, :now), completed_at = NULL,
          updated_at = :now
      WHERE id = :id
        AND status IN ('PENDING', 'FAILED')
      """;

  private static final String CANCEL =
      """
      WITH RECURSIVE below AS (
        SELECT id FROM tasks WHERE id = :id AND user_id = :userId
        UNION
        SELECT t.id FROM tasks t JOIN below b ON t.parent_task_id = b.id
      )
      UPDATE tasks
      SET status = 'CANCELLED', completed_at = greatest(:now, started_at), updated_at = :now,
          claim_id = NULL, claimed_by = NULL, claimed_at = NULL, lease_until = NULL
      WHERE id IN (SELECT id FROM below)
        AND status IN ('PENDING', 'IN_PROGRESS')
      """;

  private record Place(UUID projectId, TaskStatus status) {}

  private final JdbcClient jdbc;
  private final UuidV7 ids;
  private final Clock clock;

  TaskTable(JdbcClient jdbc, UuidV7 ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /** Keeps a new task, which is pending; below a parent that has not ended. */
  @Transactional
  public DetailedTask add(UUID userId, NewTask task) {
    UUID projectId = project(userId, task);
    requireJoinable(userId, projectId, task.fields().parentTaskId());
    return BrokenRule.named(
            () ->
                with(task.fields(), jdbc.sql(ADD))
                    .param("id", ids.next())
                    .param("userId", userId)
                    .param("projectId", projectId)
                    .param("source", task.source())
                    .param("externalId", task.externalId())
                    .query(TaskRows::details)
                    .optional())
        .orElseThrow(() -> RefusedChange.notThere("project", projectId));
  }

  /** Changes what may be changed; whoever does so at the same time waits. */
  @Transactional
  public DetailedTask change(UUID userId, UUID id, UnaryOperator<TaskFields> change) {
    UUID projectId = place(userId, id).projectId();
    lockTree(projectId);
    TaskFields before = held(userId, id).fields();
    TaskFields after = change.apply(before);
    if (!Objects.equals(after.parentTaskId(), before.parentTaskId())) {
      requireJoinable(userId, projectId, after.parentTaskId());
    }
    return BrokenRule.named(
        () -> with(after, jdbc.sql(CHANGE)).param("id", id).query(TaskRows::details).single());
  }

  /** Work on it begins without a claim; the project that it is about. */
  @Transactional
  public UUID begin(UUID userId, UUID id) {
    if (held(userId, id).task().status() != TaskStatus.IN_PROGRESS
        && jdbc.sql(BEGIN).param("id", id).param("now", now()).update() == 0) {
      throw ended(id, place(userId, id).status());
    }
    return place(userId, id).projectId();
  }

  /**
   * Cancels the task and all open tasks below it.
   *
   * @return how many tasks
   */
  @Transactional
  public int cancel(UUID userId, UUID id) {
    lockTree(place(userId, id).projectId());
    TaskStatus status = held(userId, id).task().status();
    if (!status.mayBecome(TaskStatus.CANCELLED)) {
      throw RefusedChange.conflict(
          "task %s is %s; what is %s does not become CANCELLED".formatted(id, status, status));
    }
    return jdbc.sql(CANCEL).param("id", id).param("userId", userId).param("now", now()).update();
  }

  private UUID project(UUID userId, NewTask task) {
    UUID projectId = task.projectId();
    return projectId != null
        ? projectId
        : parent(userId, Objects.requireNonNull(task.fields().parentTaskId())).projectId();
  }

  /** Can it get one more subtask? Nobody cancels the tree until we are done. */
  private void requireJoinable(UUID userId, UUID projectId, @Nullable UUID parent) {
    if (parent == null) {
      return;
    }
    lockTree(projectId);
    Place place = parent(userId, parent);
    if (!place.projectId().equals(projectId)) {
      throw RefusedChange.invalid("parent_task_id", "its parent is a task of another project");
    }
    if (place.status() == TaskStatus.COMPLETED || place.status() == TaskStatus.CANCELLED) {
      throw ended(parent, place.status());
    }
  }

  private Place parent(UUID userId, UUID parent) {
    return find(userId, parent)
        .orElseThrow(() -> RefusedChange.invalid("parent_task_id", "there is no task " + parent));
  }

  private static RefusedChange ended(UUID id, TaskStatus status) {
    return RefusedChange.conflict("task %s is %s; make another one".formatted(id, status));
  }

  private void lockTree(UUID projectId) {
    jdbc.sql(LOCK_TREE).param("projectId", projectId).query().listOfRows();
  }

  private Place place(UUID userId, UUID id) {
    return find(userId, id).orElseThrow(() -> RefusedChange.notThere("task", id));
  }

  private Optional<Place> find(UUID userId, UUID id) {
    return jdbc.sql(PLACE)
        .param("id", id)
        .param("userId", userId)
        .query(
            (row, n) ->
                new Place(row.getObject(1, UUID.class), TaskStatus.valueOf(row.getString(2))))
        .optional();
  }

  private DetailedTask held(UUID userId, UUID id) {
    return jdbc.sql(HOLD)
        .param("id", id)
        .param("userId", userId)
        .query(TaskRows::details)
        .optional()
        .orElseThrow(() -> RefusedChange.notThere("task", id));
  }

  private JdbcClient.StatementSpec with(TaskFields fields, JdbcClient.StatementSpec statement) {
    AgentType type = fields.agentType();
    return statement
        .param("parent", fields.parentTaskId())
        .param("title", fields.title())
        .param("description", fields.description())
        .param("prompt", fields.prompt())
        .param("priority", fields.priority().name())
        .param("agentType", type == null ? null : type.name())
        .param("now", now());
  }

  private OffsetDateTime now() {
    return Objects.requireNonNull(Instants.utc(clock.instant()));
  }
}
