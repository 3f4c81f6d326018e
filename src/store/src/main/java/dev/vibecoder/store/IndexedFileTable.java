package dev.vibecoder.store;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code indexed_files}. */
@Component
public class IndexedFileTable {

  private static final String ALL =
      """
      SELECT file_path, blob, chunker, chunks, tokens, skipped
      FROM indexed_files
      WHERE project_id = :projectId
        AND model = :model
      """;

  private static final String UPSERT =
      """
      INSERT INTO indexed_files (
        project_id, model, file_path, blob, chunker, chunks, tokens, skipped, commit_sha, indexed_at)
      SELECT :projectId, :model, path, blob, chunker, chunks, tokens, skipped, :commitSha, :now
      FROM unnest(
        CAST(:paths AS text[]), CAST(:blobs AS text[]), CAST(:chunkers AS text[]),
        CAST(:chunks AS int[]), CAST(:tokens AS bigint[]), CAST(:skipped AS text[]))
        AS u (path, blob, chunker, chunks, tokens, skipped)
      ON CONFLICT (project_id, model, file_path) DO UPDATE
      SET blob = excluded.blob, chunker = excluded.chunker, chunks = excluded.chunks,
          tokens = excluded.tokens, skipped = excluded.skipped, commit_sha = excluded.commit_sha,
          indexed_at = excluded.indexed_at
      """;

  private static final String DELETE =
      """
      DELETE FROM indexed_files
      WHERE project_id = :projectId
        AND model = :model
        AND file_path = ANY (CAST(:paths AS text[]))
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  IndexedFileTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Every file that this model has seen of the project. */
  public List<IndexedFile> all(UUID projectId, String model) {
    return jdbc.sql(ALL)
        .param("projectId", projectId)
        .param("model", model)
        .query(
            (row, n) ->
                new IndexedFile(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    row.getLong(5),
                    row.getString(6)))
        .list();
  }

  /** All in one statement; no path stands twice among them. */
  void save(UUID projectId, String model, String commitSha, List<IndexedFile> files) {
    jdbc.sql(UPSERT)
        .param("projectId", projectId)
        .param("model", model)
        .param("paths", texts(files, IndexedFile::path))
        .param("blobs", texts(files, IndexedFile::blob))
        .param("chunkers", texts(files, IndexedFile::chunker))
        .param("chunks", files.stream().mapToInt(IndexedFile::chunks).toArray())
        .param("tokens", files.stream().mapToLong(IndexedFile::tokens).toArray())
        .param("skipped", texts(files, IndexedFile::skipped))
        .param("commitSha", commitSha)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static @Nullable String[] texts(
      List<IndexedFile> files, Function<IndexedFile, @Nullable String> field) {
    return files.stream().map(field).toArray(String[]::new);
  }

  void delete(UUID projectId, String model, Collection<String> paths) {
    jdbc.sql(DELETE)
        .param("projectId", projectId)
        .param("model", model)
        .param("paths", paths.toArray(String[]::new))
        .update();
  }
}
