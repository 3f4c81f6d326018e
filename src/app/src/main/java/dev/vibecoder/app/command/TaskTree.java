package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Console;
import dev.vibecoder.app.output.JsonText;
import dev.vibecoder.domain.work.DetailedTask;
import dev.vibecoder.domain.work.Execution;
import dev.vibecoder.query.TaskAnswer;
import dev.vibecoder.store.TaskCommit;
import dev.vibecoder.store.TaskNode;
import dev.vibecoder.store.TaskTotal;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A task with all below it, what that took, and the commits that answer it. */
record TaskTree(
    DetailedTask task,
    TaskTotal total,
    List<TaskNode> tree,
    List<Execution> executions,
    List<TaskCommit> commits) {

  private static final JsonMapper READER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** As the query service answers it. */
  void write(Console console) {
    JsonText.write(
        console, READER.readTree(TaskAnswer.json(task, total, tree, executions, commits)));
  }
}
