package dev.vibecoder.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code vibe prices}: what models cost. */
@Command(name = "prices", description = "Say what models cost, from which day on.")
final class PricesCommand extends GroupCommand {

  static CommandLine tree(Invocation invocation) {
    return new CommandLine(new PricesCommand())
        .addSubcommand("list", new PricesListCommand(invocation))
        .addSubcommand("check", new PricesCheckCommand(invocation))
        .addSubcommand("import", new PricesImportCommand(invocation));
  }
}
