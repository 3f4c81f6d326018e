package dev.vibecoder.store.report;

import dev.vibecoder.store.server.DatabaseUnavailable;
import dev.vibecoder.store.server.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;

/**
 * Streams the rows of one query through the reporting login, so that memory does not grow with
 * them, and ends in bounded time. The transaction ends with the connection, never committed:
 * whatever a function could do in a read-only one is undone.
 */
record ReadOnlySession(DatabaseUrl reporting, Duration timeout, String name) {

  private static final int ROWS_PER_FETCH = 500;

  /** Runs a query as it stands, question marks included. */
  void stream(String sql, RowSink sink) throws SQLException {
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      bound(connection, statement);
      statement.setEscapeProcessing(false);
      try (var limit = new TimeLimit(statement, timeout);
          ResultSet rows = statement.executeQuery(sql)) {
        pour(rows, sink, limit);
      }
    }
  }

  /** Runs a query about one thing. */
  void stream(String sql, UUID subject, RowSink sink) throws SQLException {
    try (Connection connection = open();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bound(connection, statement);
      statement.setObject(1, subject);
      try (var limit = new TimeLimit(statement, timeout);
          ResultSet rows = statement.executeQuery()) {
        pour(rows, sink, limit);
      }
    }
  }

  private Connection open() {
    try {
      return DriverManager.getConnection(reporting.jdbcUrl(), sessionProperties());
    } catch (SQLException e) {
      throw new DatabaseUnavailable(reporting + ": " + e.getMessage(), e);
    }
  }

  /** For this transaction only: a session behind a pooler may be another one afterwards. */
  private void bound(Connection connection, Statement statement) throws SQLException {
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    try (Statement settings = connection.createStatement()) {
      settings.execute("SET LOCAL search_path = reporting, public");
      settings.execute("SET LOCAL statement_timeout = " + timeout.toMillis());
    }
    statement.setFetchSize(ROWS_PER_FETCH);
  }

  private static void pour(ResultSet rows, RowSink sink, TimeLimit limit) throws SQLException {
    var cells = new ResultCells(rows);
    sink.columns(cells.columns());
    while (rows.next() && sink.row(cells.read())) {
      limit.check();
    }
  }

  private Properties sessionProperties() {
    Properties properties = reporting.properties();
    properties.setProperty("ApplicationName", name);
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("socketTimeout", Long.toString(timeout.plusSeconds(15).toSeconds()));
    return properties;
  }
}
