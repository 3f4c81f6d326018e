package dev.vibecoder.app.command;

import dev.vibecoder.domain.work.ExecutionStatus;
import dev.vibecoder.postgres.PostgresUnavailable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vibe executions complete}. */
@Command(name = "complete", description = "Say that an execution succeeded, and what it took.")
final class ExecutionsCompleteCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private ExecutionEndOptions end = new ExecutionEndOptions();

  ExecutionsCompleteCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    return end.end(invocation, ExecutionStatus.COMPLETED, null);
  }
}
