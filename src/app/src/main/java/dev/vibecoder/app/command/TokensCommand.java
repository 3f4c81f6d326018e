package dev.vibecoder.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code vibe tokens}: who may ask the query service. */
@Command(name = "tokens", description = "Say who may ask vibe serve.")
final class TokensCommand extends GroupCommand {

  static CommandLine tree(Invocation invocation) {
    return new CommandLine(new TokensCommand())
        .addSubcommand("create", new TokensCreateCommand(invocation))
        .addSubcommand("list", new TokensListCommand(invocation))
        .addSubcommand("revoke", new TokensRevokeCommand(invocation));
  }
}
