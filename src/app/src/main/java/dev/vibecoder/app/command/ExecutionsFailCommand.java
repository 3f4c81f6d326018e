package dev.vibecoder.app.command;

import dev.vibecoder.domain.work.ExecutionStatus;
import dev.vibecoder.postgres.PostgresUnavailable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vibe executions fail}. */
@Command(
    name = "fail",
    description = "Say that an execution failed, and what it took all the same.")
final class ExecutionsFailCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private ExecutionEndOptions end = new ExecutionEndOptions();

  @Option(names = "--error", paramLabel = "TEXT", required = true, description = "Why it failed.")
  private String error = "";

  ExecutionsFailCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    return end.end(invocation, ExecutionStatus.FAILED, error);
  }
}
