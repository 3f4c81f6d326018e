package dev.vibecoder.app.command;

import dev.vibecoder.domain.work.TaskStatus;
import dev.vibecoder.postgres.PostgresUnavailable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vibe tasks complete}. */
@Command(name = "complete", description = "End a task; its subtasks stay as they are.")
final class TasksCompleteCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private TaskEndOptions end = new TaskEndOptions();

  TasksCompleteCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    return end.end(invocation, TaskStatus.COMPLETED);
  }
}
