package dev.vibecoder.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code vibe users}. */
@Command(name = "users", description = "Say who owns rows.")
final class UsersCommand extends GroupCommand {

  static CommandLine tree(Invocation invocation) {
    return new CommandLine(new UsersCommand())
        .addSubcommand("add", new UsersAddCommand(invocation))
        .addSubcommand("list", new UsersListCommand(invocation))
        .addSubcommand("show", new UsersShowCommand(invocation))
        .addSubcommand("change", new UsersChangeCommand(invocation));
  }
}
