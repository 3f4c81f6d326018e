package dev.vibecoder.query;

import dev.vibecoder.domain.work.DetailedTask;
import dev.vibecoder.domain.work.Execution;
import dev.vibecoder.store.TaskCommit;
import dev.vibecoder.store.TaskNode;
import dev.vibecoder.store.TaskTotal;
import java.util.List;

/** The answer about one task, for whoever gives it without a web server. */
public final class TaskAnswer {

  private TaskAnswer() {}

  /** JSON as {@code GET /api/v1/tasks/{id}} has it. */
  public static String json(
      DetailedTask task,
      TaskTotal total,
      List<TaskNode> tree,
      List<Execution> executions,
      List<TaskCommit> commits) {
    return Json.MAPPER.writeValueAsString(
        new ShownTree(ShownTask.of(task), total, tree, executions, commits));
  }
}
