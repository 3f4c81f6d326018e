package dev.vibecoder.app.command;

import dev.vibecoder.domain.work.DetailedExecution;
import dev.vibecoder.domain.work.ExecutionStart;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.AgentExecutions;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vibe executions start}. */
@Command(name = "start", description = "Say that an agent begins.")
final class ExecutionsStartCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private JsonOption output = new JsonOption();

  @Parameters(paramLabel = "AGENT", description = "Name or id of the agent.")
  private String agent = "";

  @Option(names = "--task", paramLabel = "ID", description = "Task that it is an attempt at.")
  private @Nullable UUID task;

  @Option(
      names = "--project",
      paramLabel = "P",
      description = "Project that it is for; that of the task when left out.")
  private @Nullable String project;

  @Option(
      names = "--commit",
      paramLabel = "SHA",
      description = "Commit that it is about, such as a review.")
  private @Nullable String commit;

  @Option(
      names = "--provider",
      paramLabel = "NAME",
      description = "Who serves the model; as the agent says when left out.")
  private @Nullable String provider;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "Model; as the agent says when left out.")
  private @Nullable String model;

  @Option(names = "--batch", description = "It is billed at the batch rate.")
  private boolean batch;

  @Option(names = "--input", paramLabel = "JSON", description = "What goes in, or @FILE.")
  private @Nullable String input;

  @Option(
      names = "--session",
      paramLabel = "NAME",
      description = "Conversation or trace that it is a part of.")
  private @Nullable String session;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "System that it comes from; cli when left out.")
  private @Nullable String source;

  @Option(names = "--external-id", paramLabel = "ID", description = "Its identity there.")
  private @Nullable String externalId;

  ExecutionsStartCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    String json = JsonArgument.read("--input", input);
    LocalWork work = LocalWork.of(invocation);
    UUID projectId = work.project(project);
    DetailedExecution execution =
        LocalWork.change(
            () -> work.table(AgentExecutions.class).start(work.owner(), start(projectId, json)));
    ExecutionListing.write(invocation, output, execution.execution());
    return ExitCode.DONE;
  }

  private ExecutionStart start(@Nullable UUID projectId, @Nullable String json) {
    return new ExecutionStart(
        agent,
        task,
        projectId,
        commit,
        provider,
        model,
        batch,
        json,
        session,
        null,
        null,
        source == null ? "cli" : source,
        externalId);
  }
}
