package dev.vibecoder.jobs;

import dev.vibecoder.search.source.FilterSettings;
import java.time.Duration;

/**
 * How code is indexed.
 *
 * @param chunkTokens of a chunk at most, header included; never more than the model reads
 * @param callsAtOnce calls of a model's endpoint at the same time, for all projects together
 * @param keepVectors how long the vector of a content that is gone is kept, in case it comes back
 * @param recallTarget share of the true nearest chunks that searches have to find
 * @param vectorIndexFrom chunks of a generation from which on it gets an index of its vectors
 * @param measureFrom chunks of a project from which on its searches are measured
 * @param files which are indexed
 */
public record IndexSettings(
    int chunkTokens,
    int callsAtOnce,
    Duration keepVectors,
    double recallTarget,
    long vectorIndexFrom,
    long measureFrom,
    FilterSettings files) {

  /** Below it an exact search takes a few milliseconds. */
  private static final long VECTOR_INDEX_FROM = 4_000;

  private static final long MEASURE_FROM = 300;

  public IndexSettings {
    require(chunkTokens >= 64 && chunkTokens <= 1_024, "embedding.chunk-tokens is 64 to 1024");
    require(callsAtOnce >= 1 && callsAtOnce <= 64, "embedding.concurrency is 1 to 64");
    require(!keepVectors.isNegative(), "embedding.keep-vectors cannot be negative");
    require(recallTarget >= 0 && recallTarget <= 1, "search.recall-target is 0 to 1");
  }

  /** The same with these thresholds. */
  public IndexSettings from(long vectorIndex, long measure) {
    return new IndexSettings(
        chunkTokens, callsAtOnce, keepVectors, recallTarget, vectorIndex, measure, files);
  }

  /** The same with chunks of another size, another number of calls, target and time. */
  public IndexSettings with(int tokens, int calls, Duration keep, double recall) {
    return new IndexSettings(tokens, calls, keep, recall, vectorIndexFrom, measureFrom, files);
  }

  /** The same for these files. */
  public IndexSettings of(FilterSettings wanted) {
    return new IndexSettings(
        chunkTokens, callsAtOnce, keepVectors, recallTarget, vectorIndexFrom, measureFrom, wanted);
  }

  /** What suits most. */
  public static IndexSettings defaults() {
    return new IndexSettings(
        512, 4, Duration.ofDays(30), 0.98, VECTOR_INDEX_FROM, MEASURE_FROM, FilterSettings.DEFAULT);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException("vibe." + message);
    }
  }
}
