package dev.vibecoder.app.command;

import dev.vibecoder.domain.work.DetailedExecution;
import dev.vibecoder.domain.work.ExecutionStatus;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.AgentExecutions;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What the commands that end an execution are told. */
final class ExecutionEndOptions {

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private JsonOption output = new JsonOption();

  @Parameters(paramLabel = "ID", description = "Id of the execution.")
  private UUID id = new UUID(0, 0);

  @Mixin private UsageOptions usage = new UsageOptions();

  /** Ends it like this, and shows it. */
  int end(Invocation invocation, ExecutionStatus status, @Nullable String error)
      throws PostgresUnavailable {
    String json = usage.output();
    LocalWork work = LocalWork.of(invocation);
    DetailedExecution execution =
        LocalWork.change(
            () ->
                work.table(AgentExecutions.class)
                    .end(work.owner(), id, usage.end(status, json, error)));
    ExecutionListing.write(invocation, output, execution.execution());
    return ExitCode.DONE;
  }
}
