package dev.vibecoder.app.command;

import dev.vibecoder.domain.work.AgentType;
import dev.vibecoder.domain.work.DetailedTask;
import dev.vibecoder.domain.work.TaskFields;
import dev.vibecoder.domain.work.TaskPriority;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.TaskTable;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vibe tasks change}. */
@Command(name = "change", description = "Change what is said of a task.")
final class TasksChangeCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private JsonOption output = new JsonOption();

  @Parameters(paramLabel = "ID", description = "Id of the task.")
  private UUID id = new UUID(0, 0);

  @Option(names = "--title", paramLabel = "TITLE", description = "What is to be done, in one line.")
  private @Nullable String title;

  @Option(names = "--description", paramLabel = "TEXT", description = "More lines.")
  private @Nullable String description;

  @Option(names = "--prompt", paramLabel = "TEXT", description = "What an agent is told.")
  private @Nullable String prompt;

  @Option(
      names = "--priority",
      paramLabel = "PRIORITY",
      description = "low, medium, high or critical.")
  private @Nullable TaskPriority priority;

  @Option(
      names = "--agent-type",
      paramLabel = "TYPE",
      description = "Which agents may claim it: ${COMPLETION-CANDIDATES}.")
  private @Nullable AgentType agentType;

  @Option(names = "--parent", paramLabel = "ID", description = "Task that it is a part of.")
  private @Nullable UUID parent;

  @Option(names = "--no-parent", description = "It is a part of no task.")
  private boolean noParent;

  @Option(names = "--any-agent", description = "Any agent may claim it.")
  private boolean anyAgent;

  TasksChangeCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    if ((noParent && parent != null) || (anyAgent && agentType != null)) {
      throw new WrongUsage("--no-parent and --any-agent go without --parent and --agent-type");
    }
    LocalWork work = LocalWork.of(invocation);
    DetailedTask changed =
        LocalWork.change(() -> work.table(TaskTable.class).change(work.owner(), id, this::changed));
    TaskOutcome.write(invocation, output, changed, null);
    return ExitCode.DONE;
  }

  private TaskFields changed(TaskFields old) {
    return new TaskFields(
        title == null ? old.title() : title,
        description == null ? old.description() : description,
        prompt == null ? old.prompt() : prompt,
        priority == null ? old.priority() : priority,
        agentType == null && !anyAgent ? old.agentType() : agentType,
        parent == null && !noParent ? old.parentTaskId() : parent);
  }
}
