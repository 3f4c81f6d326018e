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

/** {@code vibe agents change}. */
@Command(name = "change", description = "Change what is said of an agent.")
final class AgentsChangeCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private JsonOption output = new JsonOption();

  @Parameters(paramLabel = "AGENT", description = "Name or id.")
  private String agent = "";

  @Option(names = "--name", paramLabel = "NAME", description = "What to call it.")
  private @Nullable String name;

  @Option(names = "--type", paramLabel = "TYPE", description = "${COMPLETION-CANDIDATES}.")
  private @Nullable AgentType type;

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

  AgentsChangeCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    LocalWork work = LocalWork.of(invocation);
    Agent changed =
        LocalWork.change(
            () -> work.table(AgentTable.class).change(work.owner(), agent, this::changed));
    AgentListing.write(invocation, output, changed, "changed");
    return ExitCode.DONE;
  }

  private AgentFields changed(AgentFields old) {
    return new AgentFields(
        name == null ? old.name() : name,
        type == null ? old.type() : type,
        capabilities.isEmpty() ? old.capabilities() : capabilities,
        provider == null ? old.provider() : provider,
        model == null ? old.model() : model,
        systemPrompt == null ? old.systemPrompt() : systemPrompt);
  }
}
