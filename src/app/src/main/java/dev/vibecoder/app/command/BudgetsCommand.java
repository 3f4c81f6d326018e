package dev.vibecoder.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code vibe budgets}: what work may cost. */
@Command(name = "budgets", description = "Say what work may cost in a day or month.")
final class BudgetsCommand extends GroupCommand {

  static CommandLine tree(Invocation invocation) {
    return new CommandLine(new BudgetsCommand())
        .addSubcommand("list", new BudgetsListCommand(invocation))
        .addSubcommand("set", new BudgetsSetCommand(invocation))
        .addSubcommand("remove", new BudgetsRemoveCommand(invocation));
  }
}
