package dev.vibecoder.search.text;

import dev.vibecoder.domain.code.CodeSymbol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a file with their impact on a score, before their rarity counts: BM25's saturated
 * and length-normalised frequency (Robertson and Zaragoza, "The Probabilistic Relevance Framework",
 * 2009), summed over four fields: the text, the names that it defines, its path, and what commits
 * said when they changed it. The lengths are compared with fixed means, so that an impact depends
 * on nothing but its file, and an index is kept up file by file.
 *
 * @param impacts by word, all positive
 * @param words of the text, repeated ones too
 */
public record SourceWords(Map<String, Float> impacts, int words) {

  private static final Field TEXT = new Field(1.0, 0.75, 600);
  private static final Field NAMES = new Field(2.5, 0.5, 40);
  private static final Field PATH = new Field(2.5, 0.3, 10);
  private static final Field HISTORY = new Field(0.3, 0.5, 60);

  public SourceWords {
    impacts = Map.copyOf(impacts);
  }

  /**
   * Reads a file.
   *
   * @param text secrets masked
   * @param subjects of commits that changed it, secrets masked
   */
  public static SourceWords of(
      String path, String text, List<CodeSymbol> symbols, List<String> subjects) {
    Map<String, Float> impacts = new HashMap<>();
    int words = TEXT.add(List.of(text), impacts);
    NAMES.add(symbols.stream().map(CodeSymbol::name).toList(), impacts);
    PATH.add(List.of(path), impacts);
    HISTORY.add(subjects, impacts);
    return new SourceWords(impacts, words);
  }

  /**
   * A field of a file.
   *
   * @param weight of its share
   * @param normalisation how much its length counts, 0 to 1: BM25's b
   * @param meanWords that such a field usually has
   */
  private record Field(double weight, double normalisation, int meanWords) {

    private static final double SATURATION = 1.2;

    int add(List<String> texts, Map<String, Float> impacts) {
      Map<String, Integer> counts = new HashMap<>();
      texts.forEach(text -> CodeWords.of(text, word -> counts.merge(word, 1, Integer::sum)));
      int length = counts.values().stream().mapToInt(Integer::intValue).sum();
      double norm = SATURATION * (1 - normalisation + normalisation * length / (double) meanWords);
      counts.forEach(
          (word, count) ->
              impacts.merge(
                  word, (float) (weight * count * (SATURATION + 1) / (count + norm)), Float::sum));
      return length;
    }
  }
}
