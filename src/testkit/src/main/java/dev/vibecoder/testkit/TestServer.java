package dev.vibecoder.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The PostgreSQL that tests use: the embedded one, or a container where {@code VIBE_TEST_DB=docker}
 * asks for it and a daemon answers.
 */
interface TestServer {

  /** A role and its password. */
  record Login(String user, String password) {}

  /** The one server of this process. */
  static TestServer shared() {
    return SharedTestServer.INSTANCE;
  }

  String jdbcUrl(String database);

  Login superuser();

  /** The role that owns test databases; may make roles, is no superuser. */
  Login owner();

  /** Runs one statement on the maintenance database. */
  default void asSuperuser(String sql) {
    asSuperuser("postgres", sql);
  }

  default void asSuperuser(String database, String sql) {
    try (Connection connection = TestDatabase.connect(jdbcUrl(database), superuser());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
