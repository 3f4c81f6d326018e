package dev.vibecoder.search.embed;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of some texts, by their position from 0: each has either a vector or the reason why
 * it has none.
 *
 * @param vectors of unit length
 * @param refusals one sentence each, fit to be shown
 * @param tokens that were read, and billed if anything is
 * @param tokensEstimated the provider did not say, so they were counted here
 * @param reportedCost in USD as the provider reported it, null when it did not
 * @param requests sent over the network, failed ones included
 */
public record Embeddings(
    Map<Integer, float[]> vectors,
    Map<Integer, String> refusals,
    long tokens,
    boolean tokensEstimated,
    @Nullable BigDecimal reportedCost,
    int requests) {

  public Embeddings {
    vectors = Map.copyOf(vectors);
    refusals = Map.copyOf(refusals);
  }

  /**
   * The vector of the text at this position.
   *
   * @throws IllegalStateException when it was refused, with the reason
   */
  public float[] vector(int position) {
    float[] vector = vectors.get(position);
    if (vector == null) {
      throw new IllegalStateException(
          "Text %d has no vector: %s".formatted(position, refusals.get(position)));
    }
    return vector;
  }

  /** Does every text have a vector? */
  public boolean complete() {
    return refusals.isEmpty();
  }
}
