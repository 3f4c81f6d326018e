package dev.vibecoder.app.command;

import dev.vibecoder.app.output.OutputFormat;
import dev.vibecoder.domain.work.Agent;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.AgentTable;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vibe agents show}. */
@Command(name = "show", description = "Show one agent.")
final class AgentsShowCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  @Parameters(paramLabel = "AGENT", description = "Name or id.")
  private String agent = "";

  AgentsShowCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    LocalWork work = LocalWork.of(invocation);
    Agent found =
        work.table(AgentTable.class)
            .find(work.owner(), agent)
            .orElseThrow(
                () -> new CommandFailed("there is no agent " + agent + "; see vibe agents list"));
    if (output.format() == OutputFormat.TABLE) {
      AgentListing.print(invocation.console(), found);
    } else {
      AgentListing.columns(output.format())
          .write(output.format().friendly(invocation.console()), List.of(found));
    }
    return ExitCode.DONE;
  }
}
