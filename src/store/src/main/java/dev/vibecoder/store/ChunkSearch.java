package dev.vibecoder.store;

import com.pgvector.PGvector;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the chunks nearest to a vector, among those of one generation. */
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
      SELECT e.id, e.project_id, e.file_path, e.chunk_index, e.start_line, e.end_line, e.symbol,
             e.kind, e.language, 1 - ((e.embedding::%1$s) <=> CAST(:question AS %1$s)), e.content,
             e.commit_sha
      FROM code_chunks e
      WHERE e.generation = %2$d
        AND e.project_id = ANY (CAST(:projects AS uuid[]))
        AND (CAST(:language AS text) IS NULL OR lower(e.language) = lower(CAST(:language AS text)))
        AND (CAST(:pathLike AS text) IS NULL OR e.file_path LIKE CAST(:pathLike AS text))
        AND (CAST(:fileType AS text) IS NULL OR e.file_type = lower(CAST(:fileType AS text)))
        AND (CAST(:kind AS text) IS NULL OR e.kind = CAST(:kind AS text))
        AND (CAST(:paths AS text[]) IS NULL OR e.file_path = ANY (CAST(:paths AS text[])))
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
  public List<ChunkHit> nearest(int generation, float[] question, ChunkFilter filter, int limit) {
    jdbc.sql(KEEP_SCANNING).query().listOfRows();
    return jdbc.sql(NEAREST.formatted(typeOf(question.length), generation))
        .param("question", new PGvector(question).getValue())
        .param("projects", filter.projects().toArray(UUID[]::new))
        .param("language", filter.language())
        .param("pathLike", filter.pathLike())
        .param("fileType", filter.fileType())
        .param("kind", filter.kind())
        .param("paths", texts(filter.paths()))
        .param("limit", limit)
        .query(ChunkSearch::hit)
        .list();
  }

  private static String typeOf(int dimensions) {
    return (dimensions > LARGEST_FULL_PRECISION ? "halfvec(" : "vector(") + dimensions + ")";
  }

  private static String @Nullable [] texts(@Nullable List<String> values) {
    return values == null ? null : values.toArray(String[]::new);
  }

  private static ChunkHit hit(ResultSet row, int number) throws SQLException {
    return new ChunkHit(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getInt(4),
        row.getInt(5),
        row.getInt(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getDouble(10),
        row.getString(11),
        row.getString(12));
  }
}
