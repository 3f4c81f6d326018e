package dev.vibecoder.app.command;

import dev.vibecoder.domain.work.DetailedTask;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.TaskQueue;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vibe tasks release}. */
@Command(
    name = "release",
    description = "Make a task pending again: give it back, or have a failed one done once more.")
final class TasksReleaseCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private JsonOption output = new JsonOption();
  @Mixin private ClaimOption claim = new ClaimOption();

  @Parameters(paramLabel = "ID", description = "Id of the task.")
  private UUID id = new UUID(0, 0);

  TasksReleaseCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    LocalWork work = LocalWork.of(invocation);
    DetailedTask task =
        LocalWork.change(() -> work.table(TaskQueue.class).release(work.owner(), id, claim.id()));
    TaskOutcome.write(invocation, output, task, null);
    return ExitCode.DONE;
  }
}
