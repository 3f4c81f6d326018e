package dev.vibecoder.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a file is imported.
 *
 * @param path absolute
 * @param reading how it is read; what is read otherwise is read from its beginning
 * @param position unpacked bytes whose executions are stored
 * @param line lines whose executions are stored
 * @param anchor digest of what stands before the position
 * @param problem why it cannot be read to its end
 */
public record ImportFile(
    String path,
    String reading,
    long size,
    Instant modifiedAt,
    State state,
    long position,
    long line,
    String anchor,
    ImportCounts counts,
    @Nullable String problem) {

  /** How far. */
  public enum State {
    READING,
    READ,
    BROKEN
  }
}
