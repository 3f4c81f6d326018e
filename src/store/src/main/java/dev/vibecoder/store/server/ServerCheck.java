package dev.vibecoder.store.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Tells before anything starts whether a server will do, in words that say what to change. */
public final class ServerCheck {

  private static final int OLDEST_SERVER = 150_000;
  private static final int[] OLDEST_VECTOR = {0, 8};

  private static final String VERSIONS =
      """
      SELECT current_setting('server_version_num')::int,
             current_setting('server_version'),
             coalesce(
               (SELECT extversion FROM pg_extension WHERE extname = 'vector'),
               (SELECT default_version FROM pg_available_extensions WHERE name = 'vector'))
      """;

  private ServerCheck() {}

  /**
   * Connects once and looks.
   *
   * @throws DatabaseUnavailable when it is unreachable, refuses the login, is older than PostgreSQL
   *     15 or has no pgvector from 0.8 on
   */
  public static void check(DatabaseUrl url) {
    try (Connection connection = DriverManager.getConnection(url.jdbcUrl(), shortTimeouts(url));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(VERSIONS)) {
      row.next();
      checkVersions(url, row.getInt(1), row.getString(2), row.getString(3));
    } catch (SQLException e) {
      throw explain(url, e);
    }
  }

  private static Properties shortTimeouts(DatabaseUrl url) {
    Properties properties = url.properties();
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("loginTimeout", "15");
    properties.setProperty("socketTimeout", "30");
    return properties;
  }

  private static void checkVersions(
      DatabaseUrl url, int server, String serverText, @Nullable String vector) {
    if (server < OLDEST_SERVER) {
      throw new DatabaseUnavailable(
          url
              + " is PostgreSQL "
              + serverText
              + "; 15 or newer is needed. Upgrade it, or unset"
              + " DATABASE_URL to use the embedded server.");
    }
    if (vector == null) {
      throw new DatabaseUnavailable(
          url
              + " has no pgvector. Install it on the server (Debian: postgresql-"
              + server / 10_000
              + "-pgvector; Docker: pgvector/pgvector, see config/compose.yaml), or"
              + " unset DATABASE_URL to use the embedded server.");
    }
    if (Arrays.compare(numbers(vector), OLDEST_VECTOR) < 0) {
      throw new DatabaseUnavailable(
          url
              + " has pgvector "
              + vector
              + "; 0.8 or newer is needed. Upgrade the package and run"
              + " ALTER EXTENSION vector UPDATE.");
    }
  }

  private static int[] numbers(String version) {
    return Arrays.stream(version.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
  }

  private static DatabaseUnavailable explain(DatabaseUrl url, SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    String why =
        switch (state) {
          case "28P01", "28000" -> " refuses the login. Check user and password in DATABASE_URL.";
          case "3D000" -> ": there is no such database. Create it (createdb), or name another one.";
          case "53300" ->
              ": the server has no connection left. Close some, or raise max_connections.";
          case "57P03" -> ": the server is starting up or shutting down. Try again in a moment.";
          default ->
              state.startsWith("08")
                  ? " does not answer. Is the server running, are host and port right? To do without"
                      + " a server, unset DATABASE_URL."
                  : ": " + e.getMessage();
        };
    return new DatabaseUnavailable(url + why, e);
  }
}
