package dev.vibecoder.store;

import dev.vibecoder.domain.code.Stage;
import dev.vibecoder.store.server.DirectConnections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * One writer for each project and stage at a time, whoever launched it. The lock lives as long as
 * its database session: a process that dies, however it dies, sets it free.
 */
@Component
public class StageLock {

  private static final String TRY = "SELECT pg_try_advisory_lock(hashtextextended(?, 0))";

  private static final String WAIT = "SELECT pg_advisory_lock(hashtextextended(?, 0))";

  private final DirectConnections connections;

  StageLock(DirectConnections connections) {
    this.connections = connections;
  }

  /**
   * Takes the lock, waiting for whoever holds it.
   *
   * @param whenBusy told once when there is someone to wait for
   */
  public Held acquire(UUID projectId, Stage stage, Runnable whenBusy) {
    String key = "vibe stage " + stage + " " + projectId;
    try {
      Connection connection = connections.open("vibe " + stage + " lock");
      try {
        if (!isTrue(connection, TRY, key)) {
          whenBusy.run();
          run(connection, key);
        }
        return new Held(connection);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(
          "cannot take the lock of " + stage + ": " + e.getMessage(), e);
    }
  }

  private static boolean isTrue(Connection connection, String sql, String key) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, key);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private static void run(Connection connection, String key) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(WAIT)) {
      statement.setString(1, key);
      statement.execute();
    }
  }

  /** The lock, until it is closed. */
  public static final class Held implements AutoCloseable {

    private final Connection connection;

    private Held(Connection connection) {
      this.connection = connection;
    }

    /** Sets it free; that the session is gone already is as good. */
    @Override
    public void close() {
      try {
        connection.close();
      } catch (SQLException e) {
        // The server frees the lock with the session.
      }
    }
  }
}
