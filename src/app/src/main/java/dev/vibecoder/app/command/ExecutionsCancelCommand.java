package dev.vibecoder.app.command;

import dev.vibecoder.domain.work.DetailedExecution;
import dev.vibecoder.domain.work.ExecutionStatus;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.AgentExecutions;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vibe executions cancel}. */
@Command(
    name = "cancel",
    description = "Say that an execution was stopped, and what it took all the same.")
final class ExecutionsCancelCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private JsonOption output = new JsonOption();

  @Parameters(paramLabel = "ID", description = "Id of the execution.")
  private UUID id = new UUID(0, 0);

  @Mixin private UsageOptions usage = new UsageOptions();

  ExecutionsCancelCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    String json = usage.output();
    LocalWork work = LocalWork.of(invocation);
    DetailedExecution execution =
        LocalWork.change(
            () ->
                work.table(AgentExecutions.class)
                    .end(work.owner(), id, usage.end(ExecutionStatus.CANCELLED, json, null)));
    ExecutionListing.write(invocation, output, execution.execution());
    return ExitCode.DONE;
  }
}
