package dev.vibecoder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the chunks of files that a search came up with. */
@Component
public class FileChunks {

  private static final String OF_FILES =
      """
      SELECT c.id, c.project_id, c.file_path, c.chunk_index, c.start_line, c.end_line, c.symbol,
             c.kind, c.language,
             1 - (%s),
             c.content, c.commit_sha
      FROM unnest(CAST(:projects AS uuid[]), CAST(:paths AS text[])) AS k (project_id, file_path)
      JOIN code_chunks c ON c.project_id = k.project_id AND c.file_path = k.file_path
      WHERE c.generation = :generation
        AND (CAST(:kind AS text) IS NULL OR c.kind = CAST(:kind AS text))
      ORDER BY c.project_id, c.file_path, c.chunk_index
      """;

  private static final String SIMILARITIES =
      """
      SELECT c.project_id, c.file_path,
             max(1 - (%s))
      FROM unnest(CAST(:projects AS uuid[]), CAST(:paths AS text[])) AS k (project_id, file_path)
      JOIN code_chunks c ON c.project_id = k.project_id AND c.file_path = k.file_path
      WHERE c.generation = :generation
      GROUP BY c.project_id, c.file_path
      """;

  /** A column and its type. */
  private static final String DISTANCE =
      """
      c.%s <=> (SELECT CAST(l2_normalize(CAST(CAST(:question AS float4[]) AS vector)) AS %s))""";

  private static final String WITH_PHRASES =
      """
      SELECT DISTINCT c.project_id, c.file_path
      FROM unnest(CAST(:projects AS uuid[]), CAST(:paths AS text[])) AS k (project_id, file_path)
      JOIN code_chunks c ON c.project_id = k.project_id AND c.file_path = k.file_path
      WHERE c.generation = :generation
        AND NOT EXISTS (
          SELECT FROM unnest(CAST(:phrases AS text[])) AS p (phrase)
          WHERE position(p.phrase IN lower(c.content)) = 0)
      """;

  private final JdbcClient jdbc;

  FileChunks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * All chunks of these files in their order, with their similarity where a question is given.
   *
   * @param kind only chunks that define such a thing; null for all
   */
  public List<ChunkHit> ofFiles(
      Generation generation,
      List<FileKey> files,
      float @Nullable [] question,
      @Nullable String kind) {
    return jdbc.sql(OF_FILES.formatted(distance(generation)))
        .param("projects", files.stream().map(FileKey::projectId).toArray(UUID[]::new))
        .param("paths", files.stream().map(FileKey::path).toArray(String[]::new))
        .param("generation", generation.id())
        .param("question", question)
        .param("kind", kind)
        .query(FileChunks::hit)
        .list();
  }

  /** How near the nearest chunk of each of these files is. */
  public Map<FileKey, Double> similarities(
      Generation generation, Collection<FileKey> files, float[] question) {
    return jdbc
        .sql(SIMILARITIES.formatted(distance(generation)))
        .param("projects", files.stream().map(FileKey::projectId).toArray(UUID[]::new))
        .param("paths", files.stream().map(FileKey::path).toArray(String[]::new))
        .param("generation", generation.id())
        .param("question", question)
        .query(
            (row, n) ->
                Map.entry(
                    new FileKey(row.getObject(1, UUID.class), row.getString(2)), row.getDouble(3)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Those of these files with a chunk in which all the phrases stand.
   *
   * @param phrases in lower case
   */
  public Set<FileKey> withPhrases(
      Generation generation, Collection<FileKey> files, Collection<String> phrases) {
    return jdbc.sql(WITH_PHRASES)
        .param("projects", files.stream().map(FileKey::projectId).toArray(UUID[]::new))
        .param("paths", files.stream().map(FileKey::path).toArray(String[]::new))
        .param("generation", generation.id())
        .param("phrases", phrases.toArray(String[]::new))
        .query((row, n) -> new FileKey(row.getObject(1, UUID.class), row.getString(2)))
        .set();
  }

  private static String distance(Generation generation) {
    var type = new VectorType(generation.dimensions());
    return DISTANCE.formatted(type.column(), type.name());
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
        row.getObject(10, Double.class),
        row.getString(11),
        row.getString(12));
  }
}
