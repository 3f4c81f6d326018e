package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.app.output.OutputFormat;
import dev.vibecoder.postgres.PostgresUnavailable;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vibe tokens revoke}. */
@Command(name = "revoke", description = "Take a token back; from now on it opens nothing.")
final class TokensRevokeCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private JsonOption output = new JsonOption();

  @Parameters(paramLabel = "NAME", description = "Name of the token.")
  private String name = "";

  TokensRevokeCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    if (!LocalTokens.of(invocation).revoke(name)) {
      throw new CommandFailed(
          "there is no token " + name + " that was not revoked; see vibe tokens list");
    }
    if (output.json()) {
      new Listing<String>()
          .text("revoked", revoked -> revoked)
          .write(OutputFormat.JSON.verbatim(invocation.console()), List.of(name));
    } else {
      invocation.console().say(name + " revoked.");
    }
    return ExitCode.DONE;
  }
}
