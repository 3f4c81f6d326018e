package dev.vibecoder.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/**
 * The migrated database that tests clone. Its name carries the checksums of the migrations, so that
 * a changed one makes a new template; processes at once make it once, under an advisory lock.
 */
final class TemplateDatabase {

  private static final long LOCK = 0x7669_6265_7465_7374L;

  private TemplateDatabase() {}

  /** The name of the template on the server of this process, made when it is not there. */
  static String shared() {
    return Shared.NAME;
  }

  private static String on(TestServer server) {
    try (Connection connection =
        TestDatabase.connect(server.jdbcUrl("postgres"), server.superuser())) {
      select(connection, "SELECT pg_advisory_lock(?)", LOCK);
      String name = "template_" + Integer.toHexString(fingerprint(server));
      if (!exists(connection, name)) {
        make(server, name);
      }
      return name;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot make the template database", e);
    }
  }

  private static void make(TestServer server, String name) {
    String unfinished = name + "_unfinished";
    server.asSuperuser("DROP DATABASE IF EXISTS " + unfinished + " WITH (FORCE)");
    make(server, unfinished, "latest");
    server.asSuperuser("ALTER DATABASE " + unfinished + " RENAME TO " + name);
  }

  /** Makes a database with the migrations up to a version, or to the latest. */
  static void make(TestServer server, String name, String version) {
    server.asSuperuser("CREATE DATABASE " + name + " OWNER " + server.owner().user());
    server.asSuperuser(name, "CREATE EXTENSION vector");
    server.asSuperuser(name, "CREATE EXTENSION pg_trgm");
    flyway(server, name, version).migrate();
  }

  private static int fingerprint(TestServer server) {
    MigrationInfo[] all = flyway(server, "postgres", "latest").info().all();
    return Arrays.stream(all).map(m -> m.getVersion() + " " + m.getChecksum()).toList().hashCode();
  }

  private static Flyway flyway(TestServer server, String database, String version) {
    TestServer.Login owner = server.owner();
    return Flyway.configure()
        .dataSource(server.jdbcUrl(database), owner.user(), owner.password())
        .locations("classpath:dev/vibecoder/migrations")
        .target(version)
        .load();
  }

  private static boolean exists(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  private static void select(Connection connection, String sql, long argument) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, argument);
      statement.execute();
    }
  }

  /** The migrations stay as they are as long as the process lives: read once, not per database. */
  private static final class Shared {
    private static final String NAME = on(TestServer.shared());
  }
}
