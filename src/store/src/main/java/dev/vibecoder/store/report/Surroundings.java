package dev.vibecoder.store.report;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A chunk among its neighbours in its file.
 *
 * @param chunk the one that was asked for
 * @param commitSha head at which it was indexed
 * @param chunks in the order of the file, the one asked for among them
 */
public record Surroundings(
    UUID chunk,
    String project,
    String path,
    @Nullable String language,
    String commitSha,
    List<ChunkText> chunks) {

  public Surroundings {
    chunks = List.copyOf(chunks);
  }
}
