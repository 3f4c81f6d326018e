package dev.vibecoder.jobs;

import java.time.Duration;

/**
 * How code is indexed.
 *
 * @param chunkTokens of a chunk at most, header included; never more than the model reads
 * @param callsAtOnce calls of a model's endpoint at the same time, for all projects together
 * @param keepVectors how long the vector of a content that is gone is kept, in case it comes back
 * @param recallTarget share of the true nearest chunks that searches have to find
 */
public record IndexSettings(
    int chunkTokens, int callsAtOnce, Duration keepVectors, double recallTarget) {

  public IndexSettings {
    require(chunkTokens >= 64 && chunkTokens <= 1_024, "embedding.chunk-tokens is 64 to 1024");
    require(callsAtOnce >= 1 && callsAtOnce <= 64, "embedding.concurrency is 1 to 64");
    require(!keepVectors.isNegative(), "embedding.keep-vectors cannot be negative");
    require(recallTarget >= 0 && recallTarget <= 1, "search.recall-target is 0 to 1");
  }

  /** What suits most. */
  public static IndexSettings defaults() {
    return new IndexSettings(512, 4, Duration.ofDays(30), 0.98);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException("vibe." + message);
    }
  }
}
