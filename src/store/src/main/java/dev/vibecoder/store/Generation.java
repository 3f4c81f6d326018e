package dev.vibecoder.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What code was indexed with: one model and one version of the chunker, for one owner.
 *
 * @param baseUrl endpoint of the model, without credentials; null when it runs in the process
 * @param held somebody went back from it, so it does not take over by itself
 */
public record Generation(
    int id,
    UUID userId,
    String provider,
    String model,
    int dimensions,
    String chunker,
    @Nullable String baseUrl,
    GenerationState state,
    boolean held) {

  /** Is it the one that is searched? */
  public boolean active() {
    return state == GenerationState.ACTIVE;
  }
}
