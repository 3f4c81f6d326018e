package dev.vibecoder.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A chunk of a file that a search found.
 *
 * @param index place in its file, from 0
 * @param similarity cosine similarity with the question, -1 to 1; null when none was asked for
 */
public record ChunkHit(
    UUID id,
    UUID projectId,
    String path,
    int index,
    int startLine,
    int endLine,
    @Nullable String symbol,
    @Nullable String kind,
    @Nullable String language,
    @Nullable Double similarity,
    String content,
    String commitSha) {

  /** Its file. */
  public FileKey file() {
    return new FileKey(projectId, path);
  }
}
