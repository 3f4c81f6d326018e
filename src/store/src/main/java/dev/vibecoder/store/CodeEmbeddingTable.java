package dev.vibecoder.store;

import com.pgvector.PGvector;
import dev.vibecoder.domain.code.Chunk;
import dev.vibecoder.domain.code.Language;
import dev.vibecoder.domain.people.UuidV7;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Owns {@code code_embeddings}; a file's chunks are replaced together with its index entry. */
@Component
public class CodeEmbeddingTable {

  private static final String DELETE =
      """
      DELETE FROM code_embeddings
      WHERE project_id = :projectId
        AND model = :model
        AND file_path = ANY (CAST(:paths AS text[]))
      """;

  private static final String COPY =
      """
      COPY code_embeddings (
        id, project_id, model, file_path, chunk_index, content, embedding, language, file_type,
        symbol, start_line, end_line, tokens, content_hash, commit_sha)
      FROM STDIN (FORMAT binary)
      """;

  private static final String VECTORS =
      """
      SELECT DISTINCT ON (content_hash) content_hash, embedding::text
      FROM code_embeddings
      WHERE project_id = :projectId
        AND model = :model
        AND content_hash = ANY (CAST(:hashes AS text[]))
      """;

  private static final String COUNT =
      "SELECT count(*) FROM code_embeddings WHERE project_id = :projectId AND model = :model";

  private final JdbcClient jdbc;
  private final CopyIn copyIn;
  private final UuidV7 ids;
  private final IndexedFileTable files;

  CodeEmbeddingTable(JdbcClient jdbc, CopyIn copyIn, UuidV7 ids, IndexedFileTable files) {
    this.jdbc = jdbc;
    this.copyIn = copyIn;
    this.ids = ids;
    this.files = files;
  }

  /** Replaces all that is stored of these files. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void replace(UUID projectId, String model, String commitSha, List<EmbeddedFile> embedded) {
    deleteChunks(projectId, model, embedded.stream().map(e -> e.file().path()).toList());
    copyIn.copy(COPY, copy -> write(copy, projectId, model, commitSha, embedded));
    files.save(projectId, model, commitSha, embedded.stream().map(EmbeddedFile::file).toList());
  }

  /** Removes files that are gone from the head. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void remove(UUID projectId, String model, Collection<String> paths) {
    deleteChunks(projectId, model, paths);
    files.delete(projectId, model, paths);
  }

  /** Vectors of texts that were embedded before, by the hash of the text. */
  public Map<String, float[]> vectors(UUID projectId, String model, Collection<String> hashes) {
    return jdbc
        .sql(VECTORS)
        .param("projectId", projectId)
        .param("model", model)
        .param("hashes", hashes.toArray(String[]::new))
        .query((row, n) -> Map.entry(row.getString(1), floats(row.getString(2))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  public long count(UUID projectId, String model) {
    return jdbc.sql(COUNT)
        .param("projectId", projectId)
        .param("model", model)
        .query(Long.class)
        .single();
  }

  private static float[] floats(String text) throws SQLException {
    return new PGvector(text).toArray();
  }

  private void deleteChunks(UUID projectId, String model, Collection<String> paths) {
    jdbc.sql(DELETE)
        .param("projectId", projectId)
        .param("model", model)
        .param("paths", paths.toArray(String[]::new))
        .update();
  }

  private void write(
      BinaryCopy copy, UUID projectId, String model, String commitSha, List<EmbeddedFile> embedded)
      throws IOException {
    for (EmbeddedFile file : embedded) {
      String path = file.file().path();
      for (EmbeddedChunk each : file.chunks()) {
        Chunk chunk = each.chunk();
        copy.row(15)
            .uuid(ids.next())
            .uuid(projectId)
            .text(model)
            .text(path)
            .int4(chunk.index())
            .text(chunk.content())
            .vector(each.vector())
            .text(Language.of(path))
            .text(Language.extension(path))
            .text(chunk.symbol())
            .int4(chunk.startLine())
            .int4(chunk.endLine())
            .int4(chunk.tokens())
            .text(each.contentHash())
            .text(commitSha);
      }
    }
  }
}
