package dev.vibecoder.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code vibe runs}: the history of runs, and what can be done about them. */
@Command(name = "runs", description = "Show runs; stop, restart or abandon one.")
final class RunsCommand extends GroupCommand {

  static CommandLine tree(Invocation invocation) {
    return new CommandLine(new RunsCommand())
        .addSubcommand("list", new RunsListCommand(invocation))
        .addSubcommand("show", new RunsShowCommand(invocation))
        .addSubcommand("stop", new RunsStopCommand(invocation))
        .addSubcommand("restart", new RunsRestartCommand(invocation))
        .addSubcommand("abandon", new RunsAbandonCommand(invocation));
  }
}
