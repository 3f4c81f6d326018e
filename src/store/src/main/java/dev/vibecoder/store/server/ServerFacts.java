package dev.vibecoder.store.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What a server says about itself.
 *
 * @param vector version of pgvector in this database; null when it is not there
 * @param missingRoles those of our roles that the server does not have, separated by commas
 * @param sizeBytes of the database
 */
public record ServerFacts(
    String version, @Nullable String vector, String missingRoles, long sizeBytes) {

  private static final String FACTS =
      """
      SELECT current_setting('server_version'),
             (SELECT extversion FROM pg_extension WHERE extname = 'vector'),
             (SELECT coalesce(string_agg(wanted, ', '), '')
              FROM unnest(ARRAY['vibe_owner', 'vibe_app', 'vibe_reporting']) AS wanted
              WHERE wanted NOT IN (SELECT rolname FROM pg_roles)),
             pg_database_size(current_database())
      """;

  /** Asks it. */
  public static ServerFacts of(DatabaseUrl url) {
    try (Connection connection = DriverManager.getConnection(url.jdbcUrl(), url.properties());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(FACTS)) {
      row.next();
      return new ServerFacts(row.getString(1), row.getString(2), row.getString(3), row.getLong(4));
    } catch (SQLException e) {
      throw new DatabaseUnavailable(url + ": " + e.getMessage(), e);
    }
  }
}
