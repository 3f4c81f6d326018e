package dev.vibecoder.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code vibe agents}. */
@Command(name = "agents", description = "Say which agents there are.")
final class AgentsCommand extends GroupCommand {

  static CommandLine tree(Invocation invocation) {
    return new CommandLine(new AgentsCommand())
        .addSubcommand("add", new AgentsAddCommand(invocation))
        .addSubcommand("list", new AgentsListCommand(invocation))
        .addSubcommand("show", new AgentsShowCommand(invocation))
        .addSubcommand("change", new AgentsChangeCommand(invocation));
  }
}
