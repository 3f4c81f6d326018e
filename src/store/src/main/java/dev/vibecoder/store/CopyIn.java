package dev.vibecoder.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Runs a COPY on the connection of the running transaction, so that its rows live or die with it.
 */
@Component
final class CopyIn {

  /** Writes the rows of one COPY. */
  interface Rows {
    void writeTo(BinaryCopy copy) throws IOException;
  }

  private final JdbcTemplate jdbc;

  CopyIn(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  void copy(String statement, Rows rows) {
    jdbc.execute((Connection connection) -> copy(connection, statement, rows));
  }

  private static Boolean copy(Connection connection, String statement, Rows rows)
      throws SQLException {
    var postgres = connection.unwrap(PGConnection.class);
    try (var copy = new BinaryCopy(postgres, statement)) {
      rows.writeTo(copy);
    } catch (IOException e) {
      if (e.getCause() instanceof SQLException refused) {
        throw refused;
      }
      throw new SQLException("COPY broke off: " + e.getMessage(), "08006", e);
    }
    return true;
  }
}
