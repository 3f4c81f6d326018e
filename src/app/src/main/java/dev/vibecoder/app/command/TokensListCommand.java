package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.ApiToken;
import dev.vibecoder.store.report.Column.Kind;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vibe tokens list}. */
@Command(name = "list", description = "List the tokens, those that have ended too.")
final class TokensListCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  TokensListCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    Instant now = invocation.clock().instant();
    new Listing<ApiToken>()
        .text("name", ApiToken::name)
        .text("state", token -> state(token, now))
        .with("created_at", Kind.TIME, ApiToken::createdAt)
        .with("expires_at", Kind.TIME, ApiToken::expiresAt)
        .with("last_used_at", Kind.TIME, ApiToken::lastUsedAt)
        .with("revoked_at", Kind.TIME, ApiToken::revokedAt)
        .write(output.format().friendly(invocation.console()), LocalTokens.of(invocation).all());
    return ExitCode.DONE;
  }

  private static String state(ApiToken token, Instant now) {
    if (token.isValid(now)) {
      return "valid";
    }
    return token.revokedAt() == null ? "expired" : "revoked";
  }
}
