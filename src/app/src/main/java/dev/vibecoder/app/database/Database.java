package dev.vibecoder.app.database;

import dev.vibecoder.store.server.DatabaseUrl;
import dev.vibecoder.store.server.RoleLogin;
import org.jspecify.annotations.Nullable;

/**
 * The database in use.
 *
 * @param owner direct, past any pooler, as the role that may change the schema
 * @param given what DATABASE_URL says; null on the embedded server
 * @param givenReporting what REPORTING_URL says, if anything
 */
public record Database(
    DatabaseUrl owner, @Nullable DatabaseUrl given, @Nullable DatabaseUrl givenReporting) {

  /** Is it our own server? */
  public boolean isEmbedded() {
    return given == null;
  }

  /** Is there a pooler between, so that a session is not ours alone? */
  public boolean isPooled() {
    return given != null && !given.jdbcUrl().equals(owner.jdbcUrl());
  }

  /** The login that reads and writes data. */
  public DatabaseUrl application() {
    return given == null ? RoleLogin.APPLICATION.ready(owner) : given;
  }

  /** The login that may only read what reporting may see. */
  public DatabaseUrl reporting() {
    return givenReporting == null ? RoleLogin.REPORTING.ready(owner) : givenReporting;
  }
}
