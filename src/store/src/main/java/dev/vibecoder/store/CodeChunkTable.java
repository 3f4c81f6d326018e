package dev.vibecoder.store;

import com.pgvector.PGvector;
import dev.vibecoder.domain.code.Chunk;
import dev.vibecoder.domain.code.Language;
import dev.vibecoder.domain.people.UuidV7;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Owns {@code code_chunks}; a file's chunks, words and definitions are replaced together with its
 * index entry.
 */
@Component
public class CodeChunkTable {

  private static final String DELETE =
      """
      DELETE FROM code_chunks
      WHERE project_id = :projectId
        AND generation = :generation
        AND file_path = ANY (CAST(:paths AS text[]))
      """;

  private static final String COPY =
      """
      COPY code_chunks (
        id, project_id, generation, file_path, chunk_index, content, embedding, half, language,
        file_type, symbol, kind, start_line, end_line, tokens, content_hash, commit_sha)
      FROM STDIN (FORMAT binary)
      """;

  /**
   * Some contents, a licence say, stand in thousands of chunks: no more than a few are looked at.
   */
  private static final String VECTORS =
      """
      SELECT h.hash, coalesce(known.embedding, known.half::vector)::text, known.origin
      FROM unnest(CAST(:hashes AS text[])) AS h (hash)
      CROSS JOIN LATERAL (
        SELECT embedding, half, CASE WHEN project_id = :projectId THEN 0 ELSE 2 END AS origin
        FROM (
          SELECT project_id, embedding, half
          FROM code_chunks
          WHERE generation = :generation AND content_hash = h.hash
          LIMIT 50
        ) places
        UNION ALL
        SELECT embedding, NULL, 1
        FROM kept_vectors
        WHERE generation = :generation AND content_hash = h.hash
        ORDER BY origin
        LIMIT 1
      ) known
      """;

  private final JdbcClient jdbc;
  private final CopyIn copyIn;
  private final UuidV7 ids;
  private final IndexedFileTable files;
  private final SourceTermTable terms;
  private final CodeSymbolTable symbols;
  private final KeptVectorTable kept;

  CodeChunkTable(
      JdbcClient jdbc,
      CopyIn copyIn,
      UuidV7 ids,
      IndexedFileTable files,
      SourceTermTable terms,
      CodeSymbolTable symbols,
      KeptVectorTable kept) {
    this.jdbc = jdbc;
    this.copyIn = copyIn;
    this.ids = ids;
    this.files = files;
    this.terms = terms;
    this.symbols = symbols;
    this.kept = kept;
  }

  /** Replaces all that is stored of these files; no path stands twice among them. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void replace(ProjectIndex index, String commitSha, List<EmbeddedFile> embedded) {
    remove(index, embedded.stream().map(e -> e.file().path()).toList());
    copyIn.copy(COPY, copy -> write(copy, index, commitSha, embedded));
    Map<String, Long> numbers =
        files.add(index, commitSha, embedded.stream().map(EmbeddedFile::file).toList());
    terms.add(index, embedded, numbers);
    symbols.add(index, embedded, numbers);
    kept.release(
        index,
        embedded.stream()
            .flatMap(file -> file.chunks().stream())
            .map(EmbeddedChunk::contentHash)
            .toList());
  }

  /** Removes files; their vectors are kept for a while, in case their contents come back. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void remove(ProjectIndex index, Collection<String> paths) {
    List<Long> gone = files.delete(index, paths);
    if (gone.isEmpty()) {
      return;
    }
    kept.keepChunks(index, paths);
    jdbc.sql(DELETE)
        .param("projectId", index.projectId())
        .param("generation", index.generation())
        .param("paths", paths.toArray(String[]::new))
        .update();
    terms.delete(gone);
    symbols.delete(gone);
  }

  /** Vectors of contents that were embedded before in this generation, by their hash. */
  public Map<String, KnownVector> vectors(ProjectIndex index, Collection<String> hashes) {
    return jdbc
        .sql(VECTORS)
        .param("projectId", index.projectId())
        .param("generation", index.generation())
        .param("hashes", hashes.toArray(String[]::new))
        .query((row, n) -> Map.entry(row.getString(1), known(row)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static KnownVector known(ResultSet row) throws SQLException {
    return new KnownVector(floats(row.getString(2)), VectorOrigin.values()[row.getInt(3)]);
  }

  private static float[] floats(String text) throws SQLException {
    return new PGvector(text).toArray();
  }

  private void write(
      BinaryCopy copy, ProjectIndex index, String commitSha, List<EmbeddedFile> embedded)
      throws IOException {
    for (EmbeddedFile file : embedded) {
      String path = file.file().path();
      for (EmbeddedChunk each : file.chunks()) {
        Chunk chunk = each.chunk();
        boolean rounded = new VectorType(each.vector().length).rounded();
        var kind = chunk.kind();
        copy.row(17)
            .uuid(ids.next())
            .uuid(index.projectId())
            .int4(index.generation())
            .text(path)
            .int4(chunk.index())
            .text(chunk.content())
            .vector(rounded ? null : each.vector())
            .halfvec(rounded ? each.vector() : null)
            .text(Language.of(path))
            .text(Language.extension(path))
            .text(chunk.symbol())
            .text(kind == null ? null : kind.name())
            .int4(chunk.startLine())
            .int4(chunk.endLine())
            .int4(chunk.tokens())
            .text(each.contentHash())
            .text(commitSha);
      }
    }
  }
}
