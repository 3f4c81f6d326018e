package dev.vibecoder.app.command;

import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.query.AccessTokens;
import dev.vibecoder.store.ApiTokenTable;
import dev.vibecoder.store.UserTable;

/** The tokens of the user of this command line. */
final class LocalTokens {

  private LocalTokens() {}

  static AccessTokens of(Invocation invocation) throws PostgresUnavailable {
    return new AccessTokens(
        invocation.application().get(ApiTokenTable.class),
        invocation.settings().owner(),
        invocation.clock());
  }

  /** The same of a user who exists, as one must to have a token made. */
  static AccessTokens ofKnownUser(Invocation invocation) throws PostgresUnavailable {
    invocation
        .application()
        .get(UserTable.class)
        .findOrAdd(invocation.settings().owner(), System.getProperty("user.name", "local"));
    return of(invocation);
  }
}
