package dev.vibecoder.search;

import dev.vibecoder.search.text.SoughtWords;
import dev.vibecoder.store.ChunkHit;
import dev.vibecoder.store.TextSearch;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;

/** How much of what a question asks for stands in a chunk: rare words count for more. */
final class WordShare {

  private final SoughtWords words;
  private final double[] rarities;
  private final double all;

  /**
   * @param frequencies in how many files each word stands
   */
  WordShare(Asked asked, Map<String, Long> frequencies) {
    long files = asked.scope().files();
    Map<String, Double> weights = asked.words().weights();
    this.words = new SoughtWords(weights.keySet());
    this.rarities =
        weights.entrySet().stream()
            .mapToDouble(
                word ->
                    word.getValue()
                        * TextSearch.rarity(frequencies.getOrDefault(word.getKey(), 0L), files))
            .toArray();
    this.all = Arrays.stream(rarities).sum();
  }

  /** Share of the question's rarity, 0 to 1. */
  double of(ChunkHit chunk) {
    BitSet met = new BitSet();
    words.in(chunk.content(), met);
    String symbol = chunk.symbol();
    if (symbol != null) {
      words.in(symbol, met);
    }
    return all == 0 ? 0 : met.stream().mapToDouble(word -> rarities[word]).sum() / all;
  }
}
