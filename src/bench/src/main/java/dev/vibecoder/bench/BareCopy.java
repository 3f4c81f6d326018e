package dev.vibecoder.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The rows of some tables in PostgreSQL's own binary form, to be put back by one COPY each. */
final class BareCopy {

  private final Map<String, byte[]> tables = new LinkedHashMap<>();

  /** Takes the rows that are in the tables now. */
  static BareCopy of(Connection connection, String... tables) throws SQLException, IOException {
    var copy = new BareCopy();
    for (String table : tables) {
      var rows = new ByteArrayOutputStream();
      manager(connection).copyOut("COPY " + table + " TO STDOUT (FORMAT binary)", rows);
      copy.tables.put(table, rows.toByteArray());
    }
    return copy;
  }

  /** Puts them into the tables, which keep their indexes and constraints. */
  void into(Connection connection) throws SQLException, IOException {
    for (var table : tables.entrySet()) {
      manager(connection)
          .copyIn(
              "COPY " + table.getKey() + " FROM STDIN (FORMAT binary)",
              new ByteArrayInputStream(table.getValue()),
              1 << 16);
    }
  }

  private static CopyManager manager(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }
}
