package dev.vibecoder.app.command;

import dev.vibecoder.domain.work.AgentType;
import dev.vibecoder.domain.work.Task;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.TaskFinder;
import dev.vibecoder.store.TaskWish;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vibe tasks queue}. */
@Command(name = "queue", description = "List the tasks that may be claimed, the next one first.")
final class TasksQueueCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  @Option(names = "--project", paramLabel = "P", description = "Only of this project.")
  private @Nullable String project;

  @Option(
      names = "--agent-type",
      paramLabel = "TYPE",
      description = "Only those that such agents may claim.")
  private @Nullable AgentType agentType;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Tasks at most; default: ${DEFAULT-VALUE}.",
      defaultValue = "20")
  private int limit;

  TasksQueueCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    LimitRange.require(limit);
    LocalWork work = LocalWork.of(invocation);
    var wish = new TaskWish("", work.project(project), agentType);
    List<Task> tasks = work.table(TaskFinder.class).queue(work.owner(), wish, limit);
    TaskListing.columns(output.format())
        .write(output.format().friendly(invocation.console()), tasks);
    return ExitCode.DONE;
  }
}
