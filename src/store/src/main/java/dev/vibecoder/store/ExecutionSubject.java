package dev.vibecoder.store;

import dev.vibecoder.domain.people.RefusedChange;
import dev.vibecoder.domain.work.ExecutionStart;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an execution is about: the task that begins with it, its project, and a commit. */
@Component
class ExecutionSubject {

  private static final String PROJECT =
      "SELECT id FROM projects WHERE id = :id AND user_id = :userId";

  private static final String COMMIT =
      """
      SELECT c.id
      FROM commits c
      JOIN projects p ON p.id = c.project_id
      WHERE c.project_id = :projectId
        AND p.user_id = :userId
        AND c.sha = :sha
      """;

  private final JdbcClient jdbc;
  private final TaskTable tasks;

  ExecutionSubject(JdbcClient jdbc, TaskTable tasks) {
    this.jdbc = jdbc;
    this.tasks = tasks;
  }

  /** The project that it is for, null for none; its task is in progress from now on. */
  @Nullable UUID project(UUID userId, ExecutionStart start) {
    UUID asked = start.projectId();
    UUID ofTask = start.taskId() == null ? null : begun(userId, start.taskId());
    if (asked != null && ofTask != null && !asked.equals(ofTask)) {
      throw RefusedChange.invalid("project", "the task is of another project");
    }
    if (asked != null && !isOwn(userId, asked)) {
      throw RefusedChange.invalid("project", "there is no such project");
    }
    return ofTask == null ? asked : ofTask;
  }

  /** The commit of the project that has this sha. */
  UUID commit(UUID userId, @Nullable UUID projectId, String sha) {
    if (projectId == null) {
      throw RefusedChange.invalid("project", "a commit is one of a project, or of a task's");
    }
    return jdbc.sql(COMMIT)
        .param("projectId", projectId)
        .param("userId", userId)
        .param("sha", sha)
        .query(UUID.class)
        .optional()
        .orElseThrow(() -> RefusedChange.invalid("commit", "the project has no commit " + sha));
  }

  private boolean isOwn(UUID userId, UUID projectId) {
    return jdbc.sql(PROJECT)
        .param("id", projectId)
        .param("userId", userId)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  private UUID begun(UUID userId, UUID taskId) {
    try {
      return tasks.begin(userId, taskId);
    } catch (RefusedChange e) {
      if (e.reason() == RefusedChange.Reason.NOT_THERE) {
        throw RefusedChange.invalid("task", "there is no task " + taskId);
      }
      throw e;
    }
  }
}
