package dev.vibecoder.postgres;

import org.jspecify.annotations.Nullable;

/**
 * The embedded server cannot be had here; the message says what was tried, why not, and the ways
 * out.
 */
public final class PostgresUnavailable extends Exception {
  private static final String OTHER_SERVER =
      """
      Ways out:
        - docker compose -f config/compose.yaml up -d, and DATABASE_URL set as that file says
        - DATABASE_URL=postgres://user:password@host:5432/database of any PostgreSQL 15 or newer with pgvector 0.8.7 or newer""";

  private PostgresUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Something about the home folder or its server, with the way out that fits it. */
  static PostgresUnavailable because(String what, String wayOut, @Nullable Throwable cause) {
    return new PostgresUnavailable(what + "\n" + OTHER_SERVER + "\n  - " + wayOut, cause);
  }

  /** Something this machine lacks for good: only another server helps. */
  static PostgresUnavailable because(String what, @Nullable Throwable cause) {
    return new PostgresUnavailable(what + "\n" + OTHER_SERVER, cause);
  }
}
