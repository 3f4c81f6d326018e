package dev.vibecoder.app.command;

import dev.vibecoder.domain.work.DetailedTask;
import dev.vibecoder.domain.work.TaskStatus;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.TaskQueue;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vibe tasks fail}. */
@Command(name = "fail", description = "End a task without success.")
final class TasksFailCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private JsonOption output = new JsonOption();
  @Mixin private ClaimOption claim = new ClaimOption();

  @Parameters(paramLabel = "ID", description = "Id of the task.")
  private UUID id = new UUID(0, 0);

  @Option(names = "--result", paramLabel = "JSON", description = "What came of it, or @FILE.")
  private @Nullable String result;

  TasksFailCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    String json = JsonArgument.read("--result", result);
    LocalWork work = LocalWork.of(invocation);
    DetailedTask task =
        LocalWork.change(
            () ->
                work.table(TaskQueue.class)
                    .end(work.owner(), id, claim.id(), TaskStatus.FAILED, json));
    TaskOutcome.write(invocation, output, task, null);
    return ExitCode.DONE;
  }
}
