package dev.vibecoder.store;

import dev.vibecoder.store.server.DirectConnections;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The HNSW index of each generation. It is made when a generation has been filled, which is many
 * times faster than keeping it up meanwhile, and while it is made nobody waits for it.
 */
@Component
public class VectorIndexes {

  private static final String STATE =
      """
      SELECT i.indisvalid
      FROM pg_index i
      JOIN pg_class c ON c.oid = i.indexrelid
      WHERE i.indrelid = 'code_chunks'::regclass
        AND c.relname = :name
      """;

  /**
   * Without the first setting an index scan ends early, and a filter then leaves too few rows. No
   * row, and nothing set, without an index.
   */
  private static final String USE =
      """
      SELECT set_config('hnsw.iterative_scan', 'relaxed_order', true),
             set_config('hnsw.ef_search', :ef, true),
             set_config('hnsw.max_scan_tuples', '10000000', true),
             set_config('hnsw.scan_mem_multiplier', '8', true),
             set_config('enable_seqscan', 'off', true),
             set_config('enable_bitmapscan', 'off', true),
             set_config('enable_sort', 'off', true)
      FROM pg_index i
      JOIN pg_class c ON c.oid = i.indexrelid
      WHERE i.indrelid = 'code_chunks'::regclass
        AND c.relname = :name
        AND i.indisvalid
      """;

  /**
   * With pgvector's default of 64 the graph of 100,000 wide vectors loses one of fifty of the
   * nearest, however wide the look; with 128 none, and building takes hardly longer.
   */
  private static final String CREATE =
      """
      CREATE INDEX CONCURRENTLY IF NOT EXISTS %1$s
      ON code_chunks USING hnsw ((%5$s::%2$s) %3$s)
      WITH (ef_construction = 128)
      WHERE generation = %4$d
      """;

  private static final String DROP = "DROP INDEX CONCURRENTLY IF EXISTS %s";

  private static final String CHUNKS =
      "SELECT count(*) FROM code_chunks WHERE generation = :generation";

  /** The build spills, and crawls, when the graph does not fit. */
  private static final String MEMORY = "SET maintenance_work_mem = '%dMB'";

  private static final int LEAST_MEGABYTES = 64;
  private static final int MOST_MEGABYTES = 2_048;

  /** Of a graph with pgvector's default of 16 links, besides the vectors. */
  private static final int LINK_BYTES = 600;

  private final JdbcClient jdbc;
  private final DirectConnections connections;

  VectorIndexes(JdbcClient jdbc, DirectConnections connections) {
    this.jdbc = jdbc;
    this.connections = connections;
  }

  /** Can searches of this generation use its index? */
  public boolean isReady(int generation) {
    return jdbc.sql(STATE)
        .param("name", name(generation))
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /**
   * Has the rest of the transaction search this generation through its index.
   *
   * @param ef chunks of the graph that are looked at
   * @return false when there is none
   */
  boolean use(int generation, int ef) {
    return !jdbc.sql(USE)
        .param("ef", Integer.toString(ef))
        .param("name", name(generation))
        .query()
        .listOfRows()
        .isEmpty();
  }

  /**
   * Makes the index unless it is there; what a broken-off build left is made anew. Vectors too wide
   * for an index get none. Not within a transaction.
   *
   * @return whether there is an index now
   */
  public boolean create(Generation generation) {
    var type = new VectorType(generation.dimensions());
    if (!type.indexable()) {
      return false;
    }
    if (!isReady(generation.id())) {
      execute(
          DROP.formatted(name(generation.id())),
          MEMORY.formatted(megabytes(generation, type)),
          CREATE.formatted(
              name(generation.id()), type.sql(), type.operators(), generation.id(), type.column()));
    }
    return true;
  }

  private long megabytes(Generation generation, VectorType type) {
    long chunks = jdbc.sql(CHUNKS).param("generation", generation.id()).query(Long.class).single();
    long bytes = chunks * (LINK_BYTES + (long) type.dimensions() * (type.rounded() ? 2 : 4));
    return Math.max(LEAST_MEGABYTES, Math.min(MOST_MEGABYTES, bytes * 5 / 4 >> 20));
  }

  /** Drops the index of a generation, if there is one. Not within a transaction. */
  public void drop(int generation) {
    execute(DROP.formatted(name(generation)));
  }

  private void execute(String... statements) {
    try (Connection connection = connections.open("vibe-index");
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    } catch (SQLException e) {
      throw new UncategorizedSQLException("index of vectors", null, e);
    }
  }

  private static String name(int generation) {
    return "code_chunks_vector_" + generation + "_idx";
  }
}
