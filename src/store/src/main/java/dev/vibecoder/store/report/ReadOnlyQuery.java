package dev.vibecoder.store.report;

import dev.vibecoder.store.server.DatabaseUnavailable;
import dev.vibecoder.store.server.DatabaseUrl;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Runs one query of a person through the reporting login: it reads the schema {@code reporting},
 * changes nothing and ends in bounded time. Rows stream, so that memory does not grow with them.
 */
public final class ReadOnlyQuery {

  private static final String CANCELLED = "57014";

  private final ReadOnlySession session;

  /**
   * Readies a query.
   *
   * @param reporting login of the reporting role
   * @param timeout the longest that a query may take, its rows included
   */
  public ReadOnlyQuery(DatabaseUrl reporting, Duration timeout) {
    session = new ReadOnlySession(reporting, timeout, "vibe sql");
  }

  /**
   * Runs it.
   *
   * @throws QueryRefused in the server's words
   * @throws DatabaseUnavailable when the login is refused or nobody answers
   */
  public void run(String sql, RowSink sink) throws QueryRefused {
    QueryText query = QueryText.of(sql);
    try {
      session.stream(query.sql(), sink);
    } catch (SQLException e) {
      throw new QueryRefused(explain(e, sql), e);
    }
  }

  private String explain(SQLException e, String sql) {
    return CANCELLED.equals(e.getSQLState())
        ? "the query was stopped after "
            + session.timeout().toSeconds()
            + " s; a longer --timeout gives it more"
        : ServerError.text(e, sql);
  }
}
