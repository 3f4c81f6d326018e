package dev.vibecoder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the chunks nearest to a vector, among those of one generation; as many as asked for
 * whenever there are as many. Few candidates are all compared, which is exact and then faster too;
 * many go through the HNSW index, which is scanned on until enough rows pass the filter.
 */
@Component
public class ChunkSearch {

  /** So many numbers are compared in about four milliseconds. */
  private static final long FLOATS_COMPARED_AT_ONCE = 1_500_000;

  private static final long CHUNKS_COMPARED_ANYWAY = 1_500;

  /** An index in which so few rows pass the filter misses many of the nearest, however scanned. */
  private static final double LEAST_SHARE = 0.05;

  private static final long MOST_COMPARED = 20_000;

  /**
   * Chunks of a repository lie in clumps, between which a graph has few ways: of the ten nearest a
   * look at 100 finds .94, at 200 .96, at 400 .99 (10,239 chunks, 300 subjects of commits).
   */
  private static final int LEAST_EF = 400;

  private static final int MOST_EF = 1_000;

  private static final String CANDIDATES =
      """
      SELECT coalesce(sum(f.chunks), 0)
      FROM indexed_files f
      WHERE f.shard = ANY (CAST(:shards AS int[]))%s
      """;

  /** The distance is written as the index has it, so that the index is used. */
  private static final String BY_INDEX =
      """
      SELECT f.id, f.project_id, f.generation, f.file_path, f.chunk_index,
             (f.%1$s::%2$s) <=> (SELECT CAST(unit AS %2$s) FROM question) AS distance
      FROM code_chunks f
      WHERE f.generation = %3$d
        AND f.project_id = ANY (CAST(:projects AS uuid[]))%4$s
      ORDER BY distance
      LIMIT %5$d
      """;

  /**
   * The distance is written as no index has it, so that none is used. Files come first: few pass a
   * filter, and chunks are wide.
   */
  private static final String BY_COMPARING =
      """
      SELECT c.id, c.project_id, c.generation, c.file_path, c.chunk_index,
             c.%1$s <=> (SELECT CAST(unit AS %2$s) FROM question) AS distance
      FROM indexed_files f
      JOIN code_chunks c
        ON c.project_id = f.project_id AND c.generation = f.generation AND c.file_path = f.file_path
      WHERE f.shard = ANY (CAST(:shards AS int[]))%3$s
      ORDER BY distance
      LIMIT %4$d
      """;

  /**
   * Limits are written out: a plan for any limit would be one for a tenth of the table. A question
   * of many dimensions takes longer to be read as text than chunks take to be found, so it comes
   * once and as numbers; nor does it stand in the plan.
   */
  private static final String HITS =
      """
      WITH question AS MATERIALIZED (
      SELECT l2_normalize(CAST(CAST(:question AS float4[]) AS vector)) AS unit),
      nearest AS MATERIALIZED (
      %s)
      SELECT n.id, n.project_id, n.file_path, 1 - n.distance AS similarity, i.changes
      FROM nearest n
      JOIN indexed_files i
        ON i.project_id = n.project_id AND i.generation = n.generation AND i.file_path = n.file_path
      ORDER BY similarity DESC, n.file_path, n.chunk_index
      LIMIT %d
      """;

  private final JdbcClient jdbc;
  private final VectorIndexes indexes;

  ChunkSearch(JdbcClient jdbc, VectorIndexes indexes) {
    this.jdbc = jdbc;
    this.indexes = indexes;
  }

  /** The nearest chunks that the filter leaves. */
  @Transactional(readOnly = true)
  public NearestChunks nearest(
      IndexScope scope, float[] question, ChunkFilter filter, int limit, Route wanted) {
    var conditions = new FilterSql(filter);
    long candidates = candidates(scope, conditions);
    boolean many = wanted == Route.AUTO ? isMany(scope, candidates) : wanted == Route.INDEX;
    boolean indexed = many && indexes.use(scope.generation().id(), ef(limit));
    Route route = indexed ? Route.INDEX : Route.EXACT;
    return new NearestChunks(route, candidates, hits(scope, question, conditions, limit, route));
  }

  private static int ef(int limit) {
    return Math.max(LEAST_EF, Math.min(MOST_EF, 2 * limit));
  }

  private long candidates(IndexScope scope, FilterSql conditions) {
    if (!conditions.restricts()) {
      return scope.chunks();
    }
    return conditions
        .bind(jdbc.sql(CANDIDATES.formatted(conditions.filesWithKind())))
        .param("shards", scope.shardArray())
        .query(Long.class)
        .single();
  }

  private static boolean isMany(IndexScope scope, long candidates) {
    long atOnce =
        Math.max(CHUNKS_COMPARED_ANYWAY, FLOATS_COMPARED_AT_ONCE / scope.generation().dimensions());
    boolean few = candidates <= atOnce;
    boolean rare = candidates < LEAST_SHARE * scope.indexed() && candidates <= MOST_COMPARED;
    return !few && !rare;
  }

  private List<NearChunk> hits(
      IndexScope scope, float[] question, FilterSql conditions, int limit, Route route) {
    String nearest = nearest(scope, conditions, limit, route);
    return conditions
        .bind(jdbc.sql(HITS.formatted(nearest, limit)))
        .param("question", question)
        .param("projects", conditions.projects())
        .param("shards", scope.shardArray())
        .query(ChunkSearch::hit)
        .list();
  }

  /**
   * The index gives them in roughly the right order; half as many more are taken, and ordered
   * truly.
   */
  private static String nearest(IndexScope scope, FilterSql conditions, int limit, Route route) {
    Generation generation = scope.generation();
    var type = new VectorType(generation.dimensions());
    return route == Route.INDEX
        ? BY_INDEX.formatted(
            type.column(), type.sql(), generation.id(), conditions.chunks(), limit + limit / 2)
        : BY_COMPARING.formatted(type.column(), type.name(), conditions.filesOfChunks(), limit);
  }

  private static NearChunk hit(ResultSet row, int number) throws SQLException {
    return new NearChunk(
        row.getObject(1, UUID.class),
        new FileKey(row.getObject(2, UUID.class), row.getString(3)),
        row.getDouble(4),
        row.getInt(5));
  }
}
