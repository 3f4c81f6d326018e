package dev.vibecoder.app;

import dev.vibecoder.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Holds up whoever writes a certain row, so that a test finds a process at that very point. Closing
 * it lets everybody pass.
 */
final class DatabaseGate implements AutoCloseable {

  private static final String LOCK = "76695, 25";
  private static final String WAITERS =
      "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND classid = 76695 AND NOT granted";
  private static final long LONGEST_SECONDS = 120;

  private final TestDatabase database;
  private final String table;
  private final Connection keeper;

  private DatabaseGate(TestDatabase database, String table, Connection keeper) {
    this.database = database;
    this.table = table;
    this.keeper = keeper;
  }

  /**
   * Closes the gate.
   *
   * @param writing e.g. {@code INSERT}
   * @param condition in SQL, about the row {@code NEW} or anything else
   */
  static DatabaseGate before(TestDatabase database, String writing, String table, String condition)
      throws SQLException {
    Connection keeper = database.dataSource().getConnection();
    try (var statement = keeper.createStatement()) {
      statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
      statement.execute(
          """
          CREATE OR REPLACE FUNCTION gate() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            IF %s THEN
              PERFORM pg_advisory_xact_lock(%s);
            END IF;
            RETURN NEW;
          END $$
          """
              .formatted(condition, LOCK));
      statement.execute(
          "CREATE TRIGGER gate BEFORE %s ON %s FOR EACH ROW EXECUTE FUNCTION gate()"
              .formatted(writing, table));
    }
    return new DatabaseGate(database, table, keeper);
  }

  /** Returns when somebody stands before the gate; gives up when the process is gone. */
  void awaitVisitor(ChildVibe process) {
    await(
        () -> {
          if (!process.isAlive()) {
            throw new IllegalStateException("nobody came; it ended with: " + process.err());
          }
          return somebodyWaits();
        });
  }

  /** Asks on the one connection: a new one for each look would slow down who is awaited. */
  private boolean somebodyWaits() {
    try (var statement = keeper.createStatement();
        var row = statement.executeQuery(WAITERS)) {
      return row.next() && row.getLong(1) > 0;
    } catch (SQLException e) {
      throw new IllegalStateException(WAITERS, e);
    }
  }

  /** Ends every session of the database, as a server does that is shut down, and opens the gate. */
  void cutAllConnections() throws SQLException {
    database.rows(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
    close();
  }

  /** Ends every session of the database and lets nobody in, as a server does that is gone. */
  void shutOut() throws SQLException {
    letIn(false);
    elsewhere(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%s'"
            .formatted(database.name()));
  }

  private void letIn(boolean allowed) throws SQLException {
    elsewhere("ALTER DATABASE %s ALLOW_CONNECTIONS %s".formatted(database.name(), allowed));
  }

  private void elsewhere(String sql) throws SQLException {
    String url = database.jdbcUrl().replace("/" + database.name(), "/postgres");
    try (var connection = DriverManager.getConnection(url, database.user(), database.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Looks again and again until it is so. */
  static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("not so after " + LONGEST_SECONDS + " s");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  @Override
  public void close() throws SQLException {
    keeper.close();
    letIn(true);
    database.execute("DROP TRIGGER IF EXISTS gate ON " + table);
    database.execute("DROP FUNCTION IF EXISTS gate()");
  }
}
