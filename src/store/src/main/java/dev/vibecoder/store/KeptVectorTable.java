package dev.vibecoder.store;

import com.pgvector.PGvector;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Owns {@code kept_vectors}: vectors whose chunk is gone, or not yet written, so that no content is
 * embedded twice.
 */
@Component
public class KeptVectorTable {

  /** In the order of the key: two projects of an owner may keep the same contents at once. */
  private static final String KEEP =
      """
      INSERT INTO kept_vectors (generation, content_hash, project_id, embedding, tokens, kept_at)
      SELECT :generation, hash, :projectId, CAST(vector AS vector), tokens, :now
      FROM unnest(CAST(:hashes AS text[]), CAST(:vectors AS text[]), CAST(:tokens AS int[]))
        AS u (hash, vector, tokens)
      ORDER BY hash
      ON CONFLICT DO NOTHING
      """;

  private static final String KEEP_CHUNKS =
      """
      INSERT INTO kept_vectors (generation, content_hash, project_id, embedding, tokens, kept_at)
      SELECT DISTINCT ON (content_hash) generation, content_hash, project_id,
             coalesce(embedding, half::vector), tokens, :now
      FROM code_chunks
      WHERE project_id = :projectId
        AND generation = :generation
        AND file_path = ANY (CAST(:paths AS text[]))
      ORDER BY content_hash
      ON CONFLICT DO NOTHING
      """;

  private static final String RELEASE =
      """
      DELETE FROM kept_vectors
      WHERE generation = :generation
        AND project_id = :projectId
        AND content_hash = ANY (CAST(:hashes AS text[]))
      """;

  private static final String FORGET = "DELETE FROM kept_vectors WHERE kept_at < :before";

  private final JdbcClient jdbc;
  private final Clock clock;

  KeptVectorTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Keeps vectors that were made, by the hash of their content, until their chunks are written. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(ProjectIndex index, Map<String, MadeVector> made) {
    List<String> hashes = List.copyOf(made.keySet());
    List<MadeVector> vectors = hashes.stream().map(made::get).toList();
    jdbc.sql(KEEP)
        .param("generation", index.generation())
        .param("projectId", index.projectId())
        .param("hashes", hashes.toArray(String[]::new))
        .param(
            "vectors",
            vectors.stream().map(v -> new PGvector(v.vector()).getValue()).toArray(String[]::new))
        .param("tokens", vectors.stream().mapToInt(MadeVector::tokens).toArray())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Keeps the vectors of files whose chunks are about to go. */
  void keepChunks(ProjectIndex index, Collection<String> paths) {
    jdbc.sql(KEEP_CHUNKS)
        .param("projectId", index.projectId())
        .param("generation", index.generation())
        .param("paths", paths.toArray(String[]::new))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Lets go of contents that have a chunk again. */
  void release(ProjectIndex index, Collection<String> hashes) {
    UUID projectId = index.projectId();
    jdbc.sql(RELEASE)
        .param("generation", index.generation())
        .param("projectId", projectId)
        .param("hashes", hashes.toArray(String[]::new))
        .update();
  }

  /** Forgets what nobody asked for within this time. */
  public int forget(Duration age) {
    return jdbc.sql(FORGET)
        .param("before", clock.instant().minus(age).atOffset(ZoneOffset.UTC))
        .update();
  }
}
