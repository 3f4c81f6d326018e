package dev.vibecoder.store;

import dev.vibecoder.store.server.DirectConnections;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the plans of searches good after a load, without waiting for the server to notice: a server
 * that stops with its last client may never come to it.
 */
@Component
public class IndexUpkeep {

  private static final String GROWN =
      """
      SELECT relname
      FROM pg_stat_user_tables
      WHERE schemaname = 'public'
        AND relname IN ('code_chunks', 'source_terms', 'indexed_files', 'code_symbols')
        AND greatest(n_mod_since_analyze, n_ins_since_vacuum, n_dead_tup) > 1000 + n_live_tup / 10
      ORDER BY relname
      """;

  private final JdbcClient jdbc;
  private final DirectConnections connections;

  IndexUpkeep(JdbcClient jdbc, DirectConnections connections) {
    this.jdbc = jdbc;
    this.connections = connections;
  }

  /** Vacuums and analyses what changed by more than a tenth. Not within a transaction. */
  public List<String> run() {
    List<String> grown = jdbc.sql(GROWN).query(String.class).list();
    if (!grown.isEmpty()) {
      vacuum(grown);
    }
    return grown;
  }

  private void vacuum(List<String> tables) {
    try (Connection connection = connections.open("vibe-index");
        Statement statement = connection.createStatement()) {
      statement.execute("VACUUM (ANALYZE) " + String.join(", ", tables));
    } catch (SQLException e) {
      throw new UncategorizedSQLException("upkeep of the index", null, e);
    }
  }
}
