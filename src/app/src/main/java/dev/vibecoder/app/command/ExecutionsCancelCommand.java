package dev.vibecoder.app.command;

import dev.vibecoder.domain.work.ExecutionStatus;
import dev.vibecoder.postgres.PostgresUnavailable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vibe executions cancel}. */
@Command(
    name = "cancel",
    description = "Say that an execution was stopped, and what it took all the same.")
final class ExecutionsCancelCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private ExecutionEndOptions end = new ExecutionEndOptions();

  ExecutionsCancelCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    return end.end(invocation, ExecutionStatus.CANCELLED, null);
  }
}
