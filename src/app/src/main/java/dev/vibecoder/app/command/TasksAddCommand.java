package dev.vibecoder.app.command;

import dev.vibecoder.domain.work.AgentType;
import dev.vibecoder.domain.work.DetailedTask;
import dev.vibecoder.domain.work.NewTask;
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

/** {@code vibe tasks add}. */
@Command(name = "add", description = "Keep a task, which is pending.")
final class TasksAddCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private JsonOption output = new JsonOption();

  @Parameters(paramLabel = "TITLE", description = "What is to be done, in one line.")
  private String title = "";

  @Option(
      names = "--project",
      paramLabel = "P",
      description = "Project that it is about; that of its parent when left out.")
  private @Nullable String project;

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

  TasksAddCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    LocalWork work = LocalWork.of(invocation);
    UUID projectId = work.project(project);
    DetailedTask added =
        LocalWork.change(
            () ->
                work.table(TaskTable.class)
                    .add(work.owner(), new NewTask(projectId, fields(), null, null)));
    TaskOutcome.write(invocation, output, added, null);
    return ExitCode.DONE;
  }

  private TaskFields fields() {
    return new TaskFields(
        title,
        description,
        prompt,
        priority == null ? TaskPriority.MEDIUM : priority,
        agentType,
        parent);
  }
}
