package dev.vibecoder.store;

import java.util.List;

/**
 * The chunks nearest to a question.
 *
 * @param route the way that was taken, never {@link Route#AUTO}
 * @param candidates chunks of the files that the filter leaves
 * @param hits the nearest first
 */
public record NearestChunks(Route route, long candidates, List<NearChunk> hits) {

  public NearestChunks {
    hits = List.copyOf(hits);
  }
}
