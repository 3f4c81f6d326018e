package dev.vibecoder.store.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of a project as the generation that is searched has them, and what is in each. */
@Component
public class FileReport {

  private static final String FILES =
      """
      SELECT f.file_path, f.language, f.file_type, f.role, f.chunks, f.tokens, f.skipped,
             f.commit_sha, f.indexed_at
      FROM indexed_files f
      JOIN index_generations g ON g.id = f.generation
      WHERE g.state = 'ACTIVE'
        AND f.project_id = :projectId
      """;

  private static final String LIST =
      FILES
          + """
            AND (CAST(:pathLike AS text) IS NULL OR f.file_path LIKE CAST(:pathLike AS text))
            AND (CAST(:language AS text) IS NULL
                 OR lower(f.language) = lower(CAST(:language AS text)))
            AND (CAST(:after AS text) IS NULL
                 OR f.file_path COLLATE "C" > CAST(:after AS text) COLLATE "C")
          ORDER BY f.file_path COLLATE "C"
          LIMIT :limit
          """;

  private static final String ONE = FILES + "AND f.file_path = :path";

  private static final String CHUNKS =
      """
      SELECT c.id, c.chunk_index, c.start_line, c.end_line, c.symbol, c.kind, c.tokens
      FROM code_chunks c
      JOIN index_generations g ON g.id = c.generation
      WHERE g.state = 'ACTIVE'
        AND c.project_id = :projectId
        AND c.file_path = :path
      ORDER BY c.chunk_index
      """;

  private static final String SYMBOLS =
      """
      SELECT s.name, s.path, s.kind, s.start_line, s.end_line
      FROM code_symbols s
      JOIN indexed_files f ON f.id = s.file_id
      JOIN index_generations g ON g.id = f.generation
      WHERE g.state = 'ACTIVE'
        AND f.project_id = :projectId
        AND f.file_path = :path
      ORDER BY s.start_line, s.end_line DESC, s.path
      """;

  private final JdbcClient jdbc;

  FileReport(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Files by path, those that were skipped too. */
  public List<FileRow> list(UUID projectId, FileSelection selection) {
    return jdbc.sql(LIST)
        .param("projectId", projectId)
        .param("pathLike", selection.pathLike())
        .param("language", selection.language())
        .param("after", selection.after())
        .param("limit", selection.limit())
        .query(FileReport::file)
        .list();
  }

  public Optional<FileRow> find(UUID projectId, String path) {
    return jdbc.sql(ONE)
        .param("projectId", projectId)
        .param("path", path)
        .query(FileReport::file)
        .optional();
  }

  /** The chunks of a file in order. */
  public List<PlacedChunk> chunks(UUID projectId, String path) {
    return jdbc.sql(CHUNKS)
        .param("projectId", projectId)
        .param("path", path)
        .query(
            (row, n) ->
                new PlacedChunk(
                    row.getObject(1, UUID.class),
                    row.getInt(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getString(5),
                    row.getString(6),
                    row.getInt(7)))
        .list();
  }

  /** The definitions of a file, outer ones before those within. */
  public List<PlacedSymbol> symbols(UUID projectId, String path) {
    return jdbc.sql(SYMBOLS)
        .param("projectId", projectId)
        .param("path", path)
        .query(
            (row, n) ->
                new PlacedSymbol(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    row.getInt(5)))
        .list();
  }

  private static FileRow file(ResultSet row, int number) throws SQLException {
    return new FileRow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getInt(5),
        row.getLong(6),
        row.getString(7),
        row.getString(8),
        row.getObject(9, OffsetDateTime.class).toInstant());
  }
}
