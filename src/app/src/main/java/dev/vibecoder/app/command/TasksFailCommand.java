package dev.vibecoder.app.command;

import dev.vibecoder.domain.work.TaskStatus;
import dev.vibecoder.postgres.PostgresUnavailable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vibe tasks fail}. */
@Command(name = "fail", description = "End a task without success.")
final class TasksFailCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private TaskEndOptions end = new TaskEndOptions();

  TasksFailCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    return end.end(invocation, TaskStatus.FAILED);
  }
}
