package dev.vibecoder.store.report;

import dev.vibecoder.store.server.DatabaseUnavailable;
import dev.vibecoder.store.server.DatabaseUrl;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/** Each thing of a project that was passed over or stored in another form, as a stream of rows. */
public final class ProjectIssues {

  private static final String ISSUES =
      """
      SELECT stage, object, path, reason, detail, first_seen, last_seen, attempts
      FROM reporting.ingest_issues
      WHERE project_id = ?
      ORDER BY id
      """;

  private final ReadOnlySession session;

  /**
   * Readies them.
   *
   * @param reporting login of the reporting role
   * @param timeout the longest that it may take, the rows included
   */
  public ProjectIssues(DatabaseUrl reporting, Duration timeout) {
    session = new ReadOnlySession(reporting, timeout, "vibe issues");
  }

  /**
   * Reads them, the first that was met first.
   *
   * @throws QueryRefused in the server's words, e.g. when the time is up
   * @throws DatabaseUnavailable when the login is refused or nobody answers
   */
  public void read(UUID projectId, RowSink sink) throws QueryRefused {
    try {
      session.stream(ISSUES, projectId, sink);
    } catch (SQLException e) {
      throw new QueryRefused(ServerError.text(e, ISSUES), e);
    }
  }
}
