package dev.vibecoder.store;

import java.util.List;
import java.util.Map;

/**
 * What a search by words came up with.
 *
 * @param files the best first
 * @param frequencies in how many files each word stands that stands in any
 */
public record WordHits(List<WordHit> files, Map<String, Long> frequencies) {

  /** Of a search without words. */
  public static final WordHits NONE = new WordHits(List.of(), Map.of());

  public WordHits {
    files = List.copyOf(files);
    frequencies = Map.copyOf(frequencies);
  }
}
