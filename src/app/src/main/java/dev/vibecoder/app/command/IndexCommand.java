package dev.vibecoder.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code vibe index}. */
@Command(
    name = "index",
    description = "See the indexes of the code, one for each model, and choose which is searched.")
final class IndexCommand extends GroupCommand {

  static CommandLine tree(Invocation invocation) {
    return new CommandLine(new IndexCommand())
        .addSubcommand("list", new IndexListCommand(invocation))
        .addSubcommand("use", new IndexUseCommand(invocation))
        .addSubcommand("drop", new IndexDropCommand(invocation));
  }
}
