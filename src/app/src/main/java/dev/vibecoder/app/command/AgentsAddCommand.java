package dev.vibecoder.app.command;

import dev.vibecoder.domain.work.Agent;
import dev.vibecoder.domain.work.AgentFields;
import dev.vibecoder.domain.work.AgentType;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.AgentTable;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vibe agents add}. */
@Command(name = "add", description = "Keep an agent.")
final class AgentsAddCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private JsonOption output = new JsonOption();

  @Parameters(paramLabel = "NAME", description = "What to call it.")
  private String name = "";

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.",
      defaultValue = "GENERAL")
  private AgentType type = AgentType.GENERAL;

  @Option(
      names = "--capability",
      paramLabel = "WORD",
      description = "What it can do; may be given several times.")
  private List<String> capabilities = List.of();

  @Option(names = "--provider", paramLabel = "NAME", description = "Who serves its model.")
  private @Nullable String provider;

  @Option(names = "--model", paramLabel = "NAME", description = "Model that it uses.")
  private @Nullable String model;

  @Option(names = "--system-prompt", paramLabel = "TEXT", description = "What it is always told.")
  private @Nullable String systemPrompt;

  AgentsAddCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    LocalWork work = LocalWork.of(invocation);
    Agent agent =
        LocalWork.change(
            () ->
                work.table(AgentTable.class)
                    .add(
                        work.owner(),
                        new AgentFields(name, type, capabilities, provider, model, systemPrompt)));
    AgentListing.write(invocation, output, agent, "added");
    return ExitCode.DONE;
  }
}
