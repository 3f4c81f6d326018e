package dev.vibecoder.app.command;

import dev.vibecoder.domain.work.Execution;
import dev.vibecoder.domain.work.ExecutionStatus;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.ExecutionFinder;
import dev.vibecoder.store.ExecutionSelection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vibe executions list}. */
@Command(name = "list", description = "List executions, the latest started first.")
final class ExecutionsListCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  @Option(names = "--project", paramLabel = "P", description = "Only for this project.")
  private @Nullable String project;

  @Option(names = "--task", paramLabel = "ID", description = "Only attempts at this task itself.")
  private @Nullable UUID task;

  @Option(
      names = "--agent",
      paramLabel = "AGENT",
      description = "Only of this agent, by name or id.")
  private @Nullable String agent;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Only those that stand so: ${COMPLETION-CANDIDATES}.")
  private @Nullable ExecutionStatus status;

  @Option(names = "--provider", paramLabel = "NAME", description = "Only of this provider.")
  private @Nullable String provider;

  @Option(names = "--model", paramLabel = "NAME", description = "Only of this model.")
  private @Nullable String model;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Only those that this system recorded.")
  private @Nullable String source;

  @Mixin private PeriodOptions period = new PeriodOptions();

  @Option(
      names = "--after",
      paramLabel = "PLACE",
      description = "Go on behind this one, as the list said.")
  private @Nullable String after;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Executions at most; default: ${DEFAULT-VALUE}.",
      defaultValue = "100")
  private int limit;

  ExecutionsListCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    LimitRange.require(limit);
    Instant from = period.from();
    ExecutionSelection.Place place = ExecutionListing.place(after);
    LocalWork work = LocalWork.of(invocation);
    var selection =
        new ExecutionSelection(
            work.project(project),
            task,
            agent == null ? null : ExecutionListing.agent(work, agent),
            status,
            provider,
            model,
            source,
            from,
            period.to(),
            place,
            limit + 1);
    List<Execution> found = work.table(ExecutionFinder.class).list(work.owner(), selection);
    List<Execution> page = found.subList(0, Math.min(limit, found.size()));
    ExecutionListing.columns(output.format())
        .write(output.format().friendly(invocation.console()), page);
    if (found.size() > limit) {
      Execution last = page.get(limit - 1);
      invocation.console().tell("There are more: --after " + last.startedAt() + "," + last.id());
    }
    return ExitCode.DONE;
  }
}
