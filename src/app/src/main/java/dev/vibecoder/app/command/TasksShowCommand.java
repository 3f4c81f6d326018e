package dev.vibecoder.app.command;

import dev.vibecoder.domain.work.DetailedTask;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.ExecutionFinder;
import dev.vibecoder.store.TaskFinder;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vibe tasks show}. */
@Command(
    name = "show",
    description = "Show a task with all below it, what that took, and the commits that answer it.")
final class TasksShowCommand implements Callable<Integer> {

  private static final int MOST_ROWS = 1_000;

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private JsonOption output = new JsonOption();

  @Parameters(paramLabel = "ID", description = "Id of the task.")
  private UUID id = new UUID(0, 0);

  TasksShowCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    LocalWork work = LocalWork.of(invocation);
    TaskFinder finder = work.table(TaskFinder.class);
    DetailedTask task =
        finder
            .find(work.owner(), id)
            .orElseThrow(
                () -> new CommandFailed("there is no task " + id + "; see vibe tasks list"));
    var tree =
        new TaskTree(
            task,
            finder.total(work.owner(), id),
            finder.tree(work.owner(), id, MOST_ROWS),
            work.table(ExecutionFinder.class).ofTree(work.owner(), id, MOST_ROWS),
            finder.commits(work.owner(), id, MOST_ROWS));
    if (output.json()) {
      tree.write(invocation.console());
    } else {
      new TaskPage(invocation.console()).print(tree);
    }
    return ExitCode.DONE;
  }
}
