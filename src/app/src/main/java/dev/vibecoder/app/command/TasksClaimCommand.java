package dev.vibecoder.app.command;

import dev.vibecoder.domain.work.AgentType;
import dev.vibecoder.domain.work.ClaimedTask;
import dev.vibecoder.domain.work.Lease;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.TaskQueue;
import dev.vibecoder.store.TaskWish;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vibe tasks claim}. */
@Command(
    name = "claim",
    description =
        "Take the next task by priority and age for one worker; exit code 1 when there is none.")
final class TasksClaimCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private JsonOption output = new JsonOption();

  @Parameters(paramLabel = "WORKER", description = "What the worker calls itself.")
  private String worker = "";

  @Option(names = "--project", paramLabel = "P", description = "Only of this project.")
  private @Nullable String project;

  @Option(
      names = "--agent-type",
      paramLabel = "TYPE",
      description = "Only for such agents, or for any.")
  private @Nullable AgentType agentType;

  @Mixin private LeaseOption lease = new LeaseOption();

  TasksClaimCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    Lease held = lease.lease();
    LocalWork work = LocalWork.of(invocation);
    var wish = new TaskWish(worker, work.project(project), agentType);
    ClaimedTask claimed =
        LocalWork.change(() -> work.table(TaskQueue.class).claim(work.owner(), wish, held))
            .orElseThrow(() -> new CommandFailed("there is no task to claim"));
    TaskOutcome.write(invocation, output, claimed.task(), claimed.claimId());
    return ExitCode.DONE;
  }
}
