package dev.vibecoder.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code vibe executions}. */
@Command(name = "executions", description = "Say what agents did, and what it took.")
final class ExecutionsCommand extends GroupCommand {

  static CommandLine tree(Invocation invocation) {
    return new CommandLine(new ExecutionsCommand())
        .addSubcommand("list", new ExecutionsListCommand(invocation))
        .addSubcommand("show", new ExecutionsShowCommand(invocation))
        .addSubcommand("import", new ExecutionsImportCommand(invocation))
        .addSubcommand("start", new ExecutionsStartCommand(invocation))
        .addSubcommand("complete", new ExecutionsCompleteCommand(invocation))
        .addSubcommand("fail", new ExecutionsFailCommand(invocation))
        .addSubcommand("cancel", new ExecutionsCancelCommand(invocation));
  }
}
