package dev.vibecoder.app.command;

import dev.vibecoder.domain.work.DetailedTask;
import dev.vibecoder.domain.work.TaskStatus;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.TaskQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands that end a task are told. */
final class TaskEndOptions {

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private JsonOption output = new JsonOption();
  @Mixin private ClaimOption claim = new ClaimOption();

  @Parameters(paramLabel = "ID", description = "Id of the task.")
  private UUID id = new UUID(0, 0);

  @Option(names = "--result", paramLabel = "JSON", description = "What came of it, or @FILE.")
  private @Nullable String result;

  /** Ends it like this, and shows it. */
  int end(Invocation invocation, TaskStatus status) throws PostgresUnavailable {
    String json = JsonArgument.read("--result", result);
    LocalWork work = LocalWork.of(invocation);
    DetailedTask task =
        LocalWork.change(
            () -> work.table(TaskQueue.class).end(work.owner(), id, claim.id(), status, json));
    TaskOutcome.write(invocation, output, task, null);
    return ExitCode.DONE;
  }
}
