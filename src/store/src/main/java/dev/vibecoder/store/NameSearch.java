package dev.vibecoder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds definitions by their names, whole or in part, or misspelt. */
@Component
public class NameSearch {

  private static final String COLUMNS =
      """
      SELECT f.project_id, f.file_path, s.name, s.path, s.kind, s.start_line, s.end_line, f.changes
      FROM code_symbols s
      JOIN indexed_files f ON f.id = s.file_id
      WHERE s.shard = ANY (CAST(:shards AS int[]))
      """;

  private static final String EXACT =
      COLUMNS
          + """
              AND lower(s.name) = ANY (CAST(:names AS text[]))%s
            ORDER BY length(s.path), s.path, f.file_path, s.start_line
            LIMIT :limit
            """;

  private static final String PARTIAL =
      COLUMNS
          + """
              AND lower(s.name) LIKE :pattern%s
            ORDER BY length(s.name), s.name, f.file_path, s.start_line
            LIMIT :limit
            """;

  /** Trigrams in common; pg_trgm's own threshold of 0.3. */
  private static final String SIMILAR =
      COLUMNS
          + """
              AND lower(s.name) %% :name%s
            ORDER BY similarity(lower(s.name), :name) DESC, s.name, f.file_path, s.start_line
            LIMIT :limit
            """;

  private final JdbcClient jdbc;

  NameSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Definitions of these names, whatever their case. */
  public List<NameHit> exact(
      IndexScope scope, Collection<String> names, ChunkFilter filter, int limit) {
    String[] lower =
        names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    var conditions = new FilterSql(filter);
    return conditions
        .bind(jdbc.sql(EXACT.formatted(conditions.filesWithKind())))
        .param("shards", scope.shardArray())
        .param("names", lower)
        .param("limit", limit)
        .query(NameSearch::hit)
        .list();
  }

  /** Definitions with this in their names, the shortest names first. */
  public List<NameHit> partial(IndexScope scope, String part, ChunkFilter filter, int limit) {
    String escaped = part.toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1");
    var conditions = new FilterSql(filter);
    return conditions
        .bind(jdbc.sql(PARTIAL.formatted(conditions.filesWithKind())))
        .param("shards", scope.shardArray())
        .param("pattern", "%" + escaped + "%")
        .param("limit", limit)
        .query(NameSearch::hit)
        .list();
  }

  /** Definitions with a similar name, the most similar first. */
  public List<NameHit> similar(IndexScope scope, String name, ChunkFilter filter, int limit) {
    var conditions = new FilterSql(filter);
    return conditions
        .bind(jdbc.sql(SIMILAR.formatted(conditions.filesWithKind())))
        .param("shards", scope.shardArray())
        .param("name", name.toLowerCase(Locale.ROOT))
        .param("limit", limit)
        .query(NameSearch::hit)
        .list();
  }

  private static NameHit hit(ResultSet row, int number) throws SQLException {
    return new NameHit(
        new FileKey(row.getObject(1, UUID.class), row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getInt(6),
        row.getInt(7),
        row.getInt(8));
  }
}
