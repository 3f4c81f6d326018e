package dev.vibecoder.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a search by words came up with.
 *
 * @param files the best first
 * @param frequencies in how many files each word stands that stands in any
 */
public record WordHits(List<WordHit> files, Map<String, Long> frequencies) {

  private static final Comparator<WordHit> BEST_FIRST =
      Comparator.comparingDouble((WordHit hit) -> -hit.score())
          .thenComparing(hit -> hit.file().path())
          .thenComparing(hit -> hit.file().projectId());

  /** Of a search without words. */
  public static final WordHits NONE = new WordHits(List.of(), Map.of());

  /** The files in any order. */
  public WordHits {
    files = files.stream().sorted(BEST_FIRST).toList();
    frequencies = Map.copyOf(frequencies);
  }

  WordHits and(List<WordHit> more) {
    return new WordHits(Stream.concat(files.stream(), more.stream()).toList(), frequencies);
  }
}
