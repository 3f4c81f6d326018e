package dev.vibecoder.store.report;

import dev.vibecoder.store.server.DatabaseUnavailable;
import dev.vibecoder.store.server.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * Runs one query of a person through the reporting login: it reads the schema {@code reporting},
 * changes nothing and ends in bounded time. Rows stream, so that memory does not grow with them.
 */
public final class ReadOnlyQuery {

  private static final int ROWS_PER_FETCH = 500;
  private static final String CANCELLED = "57014";

  private final DatabaseUrl reporting;
  private final Duration timeout;

  /**
   * Readies a query.
   *
   * @param reporting login of the reporting role
   * @param timeout the longest that a query may take, its rows included
   */
  public ReadOnlyQuery(DatabaseUrl reporting, Duration timeout) {
    this.reporting = reporting;
    this.timeout = timeout;
  }

  /**
   * Runs it.
   *
   * @throws QueryRefused in the server's words
   * @throws DatabaseUnavailable when the login is refused or nobody answers
   */
  public void run(String sql, RowSink sink) throws QueryRefused {
    QueryText query = QueryText.of(sql);
    try (Connection connection = open()) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      // The transaction ends with the connection, never committed: whatever a function could do in
      // a
      // read-only one is undone.
      stream(connection, query.sql(), sink);
    } catch (SQLException e) {
      throw new QueryRefused(explain(e, sql), e);
    }
  }

  private Connection open() {
    try {
      return DriverManager.getConnection(reporting.jdbcUrl(), sessionProperties());
    } catch (SQLException e) {
      throw new DatabaseUnavailable(reporting + ": " + e.getMessage(), e);
    }
  }

  private void stream(Connection connection, String sql, RowSink sink) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // For this transaction only: a session behind a pooler may be another one afterwards.
      statement.execute("SET LOCAL search_path = reporting, public");
      statement.execute("SET LOCAL statement_timeout = " + timeout.toMillis());
      statement.setFetchSize(ROWS_PER_FETCH);
      statement.setEscapeProcessing(false);
      try (var limit = new TimeLimit(statement, timeout);
          ResultSet rows = statement.executeQuery(sql)) {
        var cells = new ResultCells(rows);
        sink.columns(cells.columns());
        while (rows.next() && sink.row(cells.read())) {
          limit.check();
        }
      }
    }
  }

  private Properties sessionProperties() {
    Properties properties = reporting.properties();
    properties.setProperty("ApplicationName", "vibe sql");
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("socketTimeout", Long.toString(timeout.plusSeconds(15).toSeconds()));
    return properties;
  }

  private String explain(SQLException e, String sql) {
    return CANCELLED.equals(e.getSQLState())
        ? "the query was stopped after "
            + TimeUnit.MILLISECONDS.toSeconds(timeout.toMillis())
            + " s; a longer --timeout gives it more"
        : ServerError.text(e, sql);
  }
}
