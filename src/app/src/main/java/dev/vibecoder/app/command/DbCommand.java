package dev.vibecoder.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code vibe db}: the database itself. */
@Command(name = "db", description = "Look after the database.")
final class DbCommand extends GroupCommand {

  static CommandLine tree(Invocation invocation) {
    return new CommandLine(new DbCommand())
        .addSubcommand("migrate", new DbMigrateCommand(invocation))
        .addSubcommand("info", new DbInfoCommand(invocation))
        .addSubcommand("validate", new DbValidateCommand(invocation))
        .addSubcommand("url", new DbUrlCommand(invocation))
        .addSubcommand("reset", new DbResetCommand(invocation));
  }
}
