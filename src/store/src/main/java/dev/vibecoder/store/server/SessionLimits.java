package dev.vibecoder.store.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What bounds the sessions of a login.
 *
 * @param unset names of the settings that bound nothing, separated by commas
 */
public record SessionLimits(String unset) {

  private static final String UNSET =
      """
      SELECT coalesce(string_agg(name, ', ' ORDER BY name), '')
      FROM pg_settings
      WHERE name IN ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout')
        AND setting = '0'
      """;

  /** Logs in and asks. */
  public static SessionLimits of(DatabaseUrl url) {
    try (Connection connection = DriverManager.getConnection(url.jdbcUrl(), url.properties());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(UNSET)) {
      row.next();
      return new SessionLimits(row.getString(1));
    } catch (SQLException e) {
      throw new DatabaseUnavailable(url + ": " + e.getMessage(), e);
    }
  }
}
