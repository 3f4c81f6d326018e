package dev.vibecoder.app.command;

import dev.vibecoder.domain.work.DetailedExecution;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.ExecutionFinder;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vibe executions show}. */
@Command(name = "show", description = "Show an execution with what went in and came out, as JSON.")
final class ExecutionsShowCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "ID", description = "Id of the execution.")
  private UUID id = new UUID(0, 0);

  ExecutionsShowCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    LocalWork work = LocalWork.of(invocation);
    DetailedExecution execution =
        work.table(ExecutionFinder.class)
            .find(work.owner(), id)
            .orElseThrow(
                () ->
                    new CommandFailed(
                        "there is no execution " + id + "; see vibe executions list"));
    ExecutionListing.details(invocation.console(), execution);
    return ExitCode.DONE;
  }
}
