package dev.vibecoder.store;

import com.pgvector.PGvector;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the chunks nearest to a vector, among those of one model. */
@Component
public class ChunkSearch {

  /** Without it an index scan ends after its first candidates, and a filter leaves too few rows. */
  private static final String KEEP_SCANNING =
      """
      SELECT set_config('hnsw.iterative_scan', 'strict_order', true),
             set_config('hnsw.ef_search', '100', true),
             set_config('hnsw.max_scan_tuples', '1000000', true)
      """;

  /** The one %s is the type of the vector, e.g. vector(384): it has to be the index's own. */
  private static final String NEAREST =
      """
      SELECT p.name, e.file_path, e.start_line, e.end_line, e.symbol, e.language,
             1 - ((e.embedding::%1$s) <=> CAST(:question AS %1$s)) AS similarity,
             e.content, e.commit_sha
      FROM code_embeddings e
      JOIN projects p ON p.id = e.project_id
      WHERE vector_dims(e.embedding) = %2$d
        AND e.model = :model
        AND (CAST(:projectId AS uuid) IS NULL OR e.project_id = CAST(:projectId AS uuid))
        AND (CAST(:language AS text) IS NULL OR lower(e.language) = lower(CAST(:language AS text)))
        AND (CAST(:pathLike AS text) IS NULL OR e.file_path LIKE CAST(:pathLike AS text))
      ORDER BY (e.embedding::%1$s) <=> CAST(:question AS %1$s)
      LIMIT :limit
      """;

  private static final int LARGEST_FULL_PRECISION = 2_000;

  private final JdbcClient jdbc;

  ChunkSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The nearest chunks, best first; as many as asked for whenever there are as many. */
  @Transactional(readOnly = true)
  public List<ChunkHit> nearest(String model, float[] question, ChunkFilter filter, int limit) {
    jdbc.sql(KEEP_SCANNING).query().listOfRows();
    return jdbc.sql(NEAREST.formatted(typeOf(question.length), question.length))
        .param("question", new PGvector(question).getValue())
        .param("model", model)
        .param("projectId", filter.projectId())
        .param("language", filter.language())
        .param("pathLike", likeOf(filter.pathGlob()))
        .param("limit", limit)
        .query(ChunkSearch::hit)
        .list();
  }

  private static String typeOf(int dimensions) {
    return (dimensions > LARGEST_FULL_PRECISION ? "halfvec(" : "vector(") + dimensions + ")";
  }

  private static @Nullable String likeOf(@Nullable String glob) {
    return glob == null
        ? null
        : glob.replaceAll("([%_\\\\])", "\\\\$1").replaceAll("\\*+", "%").replace('?', '_');
  }

  private static ChunkHit hit(ResultSet row, int number) throws SQLException {
    return new ChunkHit(
        row.getString(1),
        row.getString(2),
        row.getInt(3),
        row.getInt(4),
        row.getString(5),
        row.getString(6),
        row.getDouble(7),
        row.getString(8),
        row.getString(9));
  }
}
