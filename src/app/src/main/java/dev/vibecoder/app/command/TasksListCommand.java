package dev.vibecoder.app.command;

import dev.vibecoder.domain.work.AgentType;
import dev.vibecoder.domain.work.Task;
import dev.vibecoder.domain.work.TaskPriority;
import dev.vibecoder.domain.work.TaskStatus;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.TaskFinder;
import dev.vibecoder.store.TaskSelection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vibe tasks list}. */
@Command(name = "list", description = "List tasks, the newest first.")
final class TasksListCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  @Option(names = "--project", paramLabel = "P", description = "Only of this project.")
  private @Nullable String project;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Only those that stand so: ${COMPLETION-CANDIDATES}.")
  private @Nullable TaskStatus status;

  @Option(names = "--priority", paramLabel = "PRIORITY", description = "Only of this priority.")
  private @Nullable TaskPriority priority;

  @Option(
      names = "--agent-type",
      paramLabel = "TYPE",
      description = "Only those for such agents alone.")
  private @Nullable AgentType agentType;

  @Option(names = "--parent", paramLabel = "ID", description = "Only the subtasks of this one.")
  private @Nullable UUID parent;

  @Option(
      names = "--claimed-by",
      paramLabel = "WORKER",
      description = "Only what this worker holds.")
  private @Nullable String claimedBy;

  @Mixin private PeriodOptions period = new PeriodOptions();

  @Option(names = "--before", paramLabel = "ID", description = "Go on behind this task.")
  private @Nullable UUID before;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Tasks at most; default: ${DEFAULT-VALUE}.",
      defaultValue = "100")
  private int limit;

  TasksListCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    LimitRange.require(limit);
    Instant from = period.from();
    LocalWork work = LocalWork.of(invocation);
    var selection =
        new TaskSelection(
            work.project(project),
            status,
            priority,
            agentType,
            parent,
            claimedBy,
            from,
            period.to(),
            before,
            limit + 1);
    List<Task> found = work.table(TaskFinder.class).list(work.owner(), selection);
    List<Task> page = found.subList(0, Math.min(limit, found.size()));
    TaskListing.columns(output.format())
        .write(output.format().friendly(invocation.console()), page);
    if (found.size() > limit) {
      invocation.console().tell("There are more: --before " + page.get(limit - 1).id());
    }
    return ExitCode.DONE;
  }
}
