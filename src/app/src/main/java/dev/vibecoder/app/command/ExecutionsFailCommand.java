package dev.vibecoder.app.command;

import dev.vibecoder.domain.work.DetailedExecution;
import dev.vibecoder.domain.work.ExecutionStatus;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.AgentExecutions;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vibe executions fail}. */
@Command(
    name = "fail",
    description = "Say that an execution failed, and what it took all the same.")
final class ExecutionsFailCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private JsonOption output = new JsonOption();

  @Parameters(paramLabel = "ID", description = "Id of the execution.")
  private UUID id = new UUID(0, 0);

  @Option(names = "--error", paramLabel = "TEXT", required = true, description = "Why it failed.")
  private String error = "";

  @Mixin private UsageOptions usage = new UsageOptions();

  ExecutionsFailCommand(Invocation invocation) {
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
                    .end(work.owner(), id, usage.end(ExecutionStatus.FAILED, json, error)));
    ExecutionListing.write(invocation, output, execution.execution());
    return ExitCode.DONE;
  }
}
