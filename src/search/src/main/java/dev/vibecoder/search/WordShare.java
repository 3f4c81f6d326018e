package dev.vibecoder.search;

import dev.vibecoder.search.text.CodeWords;
import dev.vibecoder.store.ChunkHit;
import dev.vibecoder.store.TextSearch;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How much of what a question asks for stands in a chunk: rare words count for more. */
final class WordShare {

  private final Map<String, Double> rarities = new HashMap<>();
  private final double all;

  /**
   * @param frequencies in how many files each word stands
   */
  WordShare(Asked asked, Map<String, Long> frequencies) {
    long files = asked.scope().files();
    asked
        .words()
        .weights()
        .forEach(
            (word, weight) ->
                rarities.put(
                    word, weight * TextSearch.rarity(frequencies.getOrDefault(word, 0L), files)));
    this.all = rarities.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Share of the question's rarity, 0 to 1. */
  double of(ChunkHit chunk) {
    Set<String> met = new HashSet<>();
    addWords(chunk.content(), met);
    String symbol = chunk.symbol();
    if (symbol != null) {
      addWords(symbol, met);
    }
    double rarity = met.stream().mapToDouble(word -> rarities.getOrDefault(word, 0.0)).sum();
    return all == 0 ? 0 : rarity / all;
  }

  private void addWords(String text, Set<String> met) {
    CodeWords.of(
        text,
        word -> {
          if (rarities.containsKey(word)) {
            met.add(word);
          }
        });
  }
}
