package dev.vibecoder.search;

import dev.vibecoder.store.ChunkHit;
import java.util.List;

/**
 * What a search found.
 *
 * @param model whose vectors were searched; chunks of other models are not seen
 * @param hits the nearest first; empty when nothing of the model is indexed there
 */
public record SearchAnswer(String model, List<ChunkHit> hits) {

  public SearchAnswer {
    hits = List.copyOf(hits);
  }
}
