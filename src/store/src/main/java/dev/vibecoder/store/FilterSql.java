package dev.vibecoder.store;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A filter as conditions on {@code indexed_files f}, with only those that restrict. */
final class FilterSql {

  private static final String LANGUAGE = " AND lower(f.language) = lower(:language)";
  private static final String PATH = " AND f.file_path LIKE :pathLike";
  private static final String FILE_TYPE = " AND f.file_type = lower(:fileType)";
  private static final String PATHS = " AND f.file_path = ANY (CAST(:paths AS text[]))";
  private static final String KIND =
      """
       AND EXISTS (
        SELECT FROM code_chunks k
        WHERE k.project_id = f.project_id AND k.generation = f.generation
          AND k.file_path = f.file_path AND k.kind = :kind)
      """;

  private final ChunkFilter filter;

  FilterSql(ChunkFilter filter) {
    this.filter = filter;
  }

  /** Does it leave out files? */
  boolean restricts() {
    return !files().isEmpty() || filter.kind() != null;
  }

  /** Conditions on files. */
  String files() {
    return when(filter.language(), LANGUAGE)
        + when(filter.pathGlob(), PATH)
        + when(filter.fileType(), FILE_TYPE)
        + when(filter.paths(), PATHS);
  }

  /** The same, and the file has a chunk of the kind. */
  String filesWithKind() {
    return files() + when(filter.kind(), KIND);
  }

  /** Conditions on chunks: {@code code_chunks f}. */
  String chunks() {
    return files() + when(filter.kind(), " AND f.kind = :kind");
  }

  /** Conditions on files, and on their chunks {@code code_chunks c}. */
  String filesOfChunks() {
    return files() + when(filter.kind(), " AND c.kind = :kind");
  }

  StatementSpec bind(StatementSpec statement) {
    StatementSpec bound = statement;
    bound = bind(bound, "language", filter.language());
    bound = bind(bound, "pathLike", filter.pathLike());
    bound = bind(bound, "fileType", filter.fileType());
    bound = bind(bound, "kind", filter.kind());
    List<String> paths = filter.paths();
    return bind(bound, "paths", paths == null ? null : paths.toArray(String[]::new));
  }

  UUID[] projects() {
    return filter.projects().toArray(UUID[]::new);
  }

  private static StatementSpec bind(StatementSpec statement, String name, @Nullable Object value) {
    return value == null ? statement : statement.param(name, value);
  }

  private static String when(@Nullable Object wanted, String condition) {
    return wanted == null ? "" : condition;
  }
}
