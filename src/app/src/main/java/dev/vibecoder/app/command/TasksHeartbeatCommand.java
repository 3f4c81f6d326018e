package dev.vibecoder.app.command;

import dev.vibecoder.domain.work.DetailedTask;
import dev.vibecoder.domain.work.Lease;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.TaskQueue;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vibe tasks heartbeat}. */
@Command(name = "heartbeat", description = "Hold a claimed task for longer.")
final class TasksHeartbeatCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private JsonOption output = new JsonOption();

  @Parameters(paramLabel = "ID", description = "Id of the task.")
  private UUID id = new UUID(0, 0);

  @Option(
      names = "--claim",
      paramLabel = "CLAIM",
      required = true,
      description = "Proof of the claim, as vibe tasks claim says it.")
  private UUID claim = new UUID(0, 0);

  @Mixin private LeaseOption lease = new LeaseOption();

  TasksHeartbeatCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    Lease held = lease.lease();
    LocalWork work = LocalWork.of(invocation);
    DetailedTask task =
        LocalWork.change(
            () -> work.table(TaskQueue.class).heartbeat(work.owner(), id, claim, held));
    TaskOutcome.write(invocation, output, task, claim);
    return ExitCode.DONE;
  }
}
