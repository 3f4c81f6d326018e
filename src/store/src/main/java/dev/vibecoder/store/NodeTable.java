package dev.vibecoder.store;

import dev.vibecoder.domain.people.UuidV7;
import dev.vibecoder.store.server.DirectConnections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Owns {@code batch.nodes} and {@code batch.run_owners}: which process runs what, and whether it
 * lives. A process holds the advisory lock of its node on a session of its own; the lock is free
 * from the moment the process is dead, and kept while it is only stopped.
 */
@Component
public class NodeTable {

  static final int LOCK_SPACE = 0x76696265; // "vibe"

  private static final String REGISTER =
      """
      INSERT INTO batch.nodes (id, label, started_at)
      VALUES (:id, :label, :now)
      RETURNING lock_key
      """;

  private static final String HOLD = "SELECT pg_advisory_lock(?, ?)";

  private static final String CLAIM =
      """
      INSERT INTO batch.run_owners (job_execution_id, node_id)
      VALUES (:runId, :nodeId)
      ON CONFLICT (job_execution_id) DO UPDATE SET node_id = excluded.node_id
      """;

  private static final String HAS_LIVING_OWNER =
      """
      SELECT EXISTS (
        SELECT FROM batch.run_owners o
        JOIN batch.nodes n ON n.id = o.node_id
        JOIN pg_locks l ON l.locktype = 'advisory'
          AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
          AND l.classid = :space
          AND l.objid = n.lock_key
          AND l.granted
        WHERE o.job_execution_id = :runId)
      """;

  private final JdbcClient jdbc;
  private final DirectConnections connections;
  private final UuidV7 ids;
  private final Clock clock;

  NodeTable(JdbcClient jdbc, DirectConnections connections, UuidV7 ids, Clock clock) {
    this.jdbc = jdbc;
    this.connections = connections;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Registers this process and takes its lock.
   *
   * @param label for people, e.g. host and process id
   * @return the session that holds the lock: close it when the process ends
   */
  public RegisteredNode register(String label) {
    UUID id = ids.next();
    long key =
        jdbc.sql(REGISTER)
            .param("id", id)
            .param("label", label)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
    try {
      Connection session = connections.open("vibe node " + key);
      hold(session, (int) key);
      return new RegisteredNode(new Node(id, key), session);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot take the lock of this node: " + e.getMessage(), e);
    }
  }

  private static void hold(Connection session, int key) throws SQLException {
    try (PreparedStatement statement = session.prepareStatement(HOLD)) {
      statement.setInt(1, LOCK_SPACE);
      statement.setInt(2, key);
      statement.execute();
    }
  }

  /** Says that this node runs this run. */
  public void claim(long runId, Node node) {
    jdbc.sql(CLAIM).param("runId", runId).param("nodeId", node.id()).update();
  }

  /** Does a process live that claimed this run? */
  public boolean hasLivingOwner(long runId) {
    return jdbc.sql(HAS_LIVING_OWNER)
        .param("space", LOCK_SPACE)
        .param("runId", runId)
        .query(Boolean.class)
        .single();
  }
}
