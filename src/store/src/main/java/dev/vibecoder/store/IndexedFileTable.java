package dev.vibecoder.store;

import dev.vibecoder.domain.code.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code indexed_files}. */
@Component
public class IndexedFileTable {

  private static final String ALL =
      """
      SELECT file_path, blob, role, chunks, tokens, words, changes, skipped
      FROM indexed_files
      WHERE shard = :shard
      """;

  private static final String ADD =
      """
      INSERT INTO indexed_files (
        project_id, generation, shard, file_path, blob, language, file_type, role, chunks, tokens,
        words, changes, skipped, commit_sha, indexed_at)
      SELECT :projectId, :generation, :shard, path, blob, language, file_type, role, chunks, tokens,
             words, changes, skipped, :commitSha, :now
      FROM unnest(
        CAST(:paths AS text[]), CAST(:blobs AS text[]), CAST(:languages AS text[]),
        CAST(:types AS text[]), CAST(:roles AS text[]), CAST(:chunks AS int[]),
        CAST(:tokens AS bigint[]), CAST(:words AS int[]), CAST(:changes AS int[]),
        CAST(:skipped AS text[]))
        AS u (path, blob, language, file_type, role, chunks, tokens, words, changes, skipped)
      RETURNING file_path, id
      """;

  private static final String DELETE =
      """
      DELETE FROM indexed_files
      WHERE project_id = :projectId
        AND generation = :generation
        AND file_path = ANY (CAST(:paths AS text[]))
      RETURNING id
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  IndexedFileTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Every file that was looked at, those that were skipped too. */
  public List<IndexedFile> all(ProjectIndex index) {
    return jdbc.sql(ALL).param("shard", index.shard()).query(IndexedFileTable::file).list();
  }

  private static IndexedFile file(ResultSet row, int number) throws SQLException {
    return new IndexedFile(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getInt(4),
        row.getLong(5),
        row.getInt(6),
        row.getInt(7),
        row.getString(8));
  }

  /** Adds them in one statement and gives their numbers by path; no path may be there already. */
  Map<String, Long> add(ProjectIndex index, String commitSha, List<IndexedFile> files) {
    return jdbc
        .sql(ADD)
        .param("projectId", index.projectId())
        .param("generation", index.generation())
        .param("shard", index.shard())
        .param("paths", texts(files, IndexedFile::path))
        .param("blobs", texts(files, IndexedFile::blob))
        .param("languages", texts(files, file -> Language.of(file.path())))
        .param("types", texts(files, file -> Language.extension(file.path())))
        .param("roles", texts(files, IndexedFile::role))
        .param("chunks", files.stream().mapToInt(IndexedFile::chunks).toArray())
        .param("tokens", files.stream().mapToLong(IndexedFile::tokens).toArray())
        .param("words", files.stream().mapToInt(IndexedFile::words).toArray())
        .param("changes", files.stream().mapToInt(IndexedFile::changes).toArray())
        .param("skipped", texts(files, IndexedFile::skipped))
        .param("commitSha", commitSha)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static @Nullable String[] texts(
      List<IndexedFile> files, Function<IndexedFile, @Nullable String> field) {
    return files.stream().map(field).toArray(String[]::new);
  }

  /** Deletes those of these paths that are there, and gives their numbers. */
  List<Long> delete(ProjectIndex index, Collection<String> paths) {
    return jdbc.sql(DELETE)
        .param("projectId", index.projectId())
        .param("generation", index.generation())
        .param("paths", paths.toArray(String[]::new))
        .query(Long.class)
        .list();
  }
}
