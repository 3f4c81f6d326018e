package dev.vibecoder.jobs.embed;

import dev.vibecoder.store.VectorOrigin;
import org.jspecify.annotations.Nullable;

/** What came of a content that was claimed. */
sealed interface ClaimResult {

  /**
   * Its vector.
   *
   * @param origin where it was found; null when the model made it
   * @param tokens that the model read for it
   * @param nanos that the model took for it
   */
  record Found(float[] vector, @Nullable VectorOrigin origin, int tokens, long nanos)
      implements ClaimResult {}

  /**
   * It has none.
   *
   * @param reason code for the issue that names the file
   * @param detail a sentence
   */
  record None(String reason, String detail) implements ClaimResult {}
}
