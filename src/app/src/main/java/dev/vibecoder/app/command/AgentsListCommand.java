package dev.vibecoder.app.command;

import dev.vibecoder.domain.work.Agent;
import dev.vibecoder.domain.work.AgentType;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.AgentTable;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vibe agents list}. */
@Command(name = "list", description = "List the agents by name.")
final class AgentsListCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Only such: ${COMPLETION-CANDIDATES}.")
  private @Nullable AgentType type;

  @Option(names = "--after", paramLabel = "NAME", description = "Go on behind this one.")
  private @Nullable String after;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Agents at most; default: ${DEFAULT-VALUE}.",
      defaultValue = "100")
  private int limit;

  AgentsListCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    LimitRange.require(limit);
    LocalWork work = LocalWork.of(invocation);
    List<Agent> found = work.table(AgentTable.class).list(work.owner(), type, after, limit + 1);
    List<Agent> page = found.subList(0, Math.min(limit, found.size()));
    AgentListing.columns(output.format())
        .write(output.format().friendly(invocation.console()), page);
    if (found.size() > limit) {
      invocation
          .console()
          .tell("There are more: --after " + ShellWord.of(page.get(limit - 1).name()));
    }
    return ExitCode.DONE;
  }
}
