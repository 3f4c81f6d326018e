package dev.vibecoder.app.command;

import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.TaskTable;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vibe tasks cancel}. */
@Command(name = "cancel", description = "Cancel a task and all open tasks below it.")
final class TasksCancelCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "ID", description = "Id of the task.")
  private UUID id = new UUID(0, 0);

  TasksCancelCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    LocalWork work = LocalWork.of(invocation);
    int cancelled = LocalWork.change(() -> work.table(TaskTable.class).cancel(work.owner(), id));
    invocation
        .console()
        .say(cancelled == 1 ? "1 task cancelled." : cancelled + " tasks cancelled.");
    return ExitCode.DONE;
  }
}
