package dev.vibecoder.search.text;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Two words that follow each other, identifiers taken whole, with nothing but signs between them.
 */
public record WordPair(String first, String second) {

  /** Gives each pair of the text, in order. */
  public static void of(CharSequence text, Consumer<WordPair> pairs) {
    var last = new String[1];
    var end = new int[1];
    CodeWords.visit(
        text,
        (from, to, word) -> {
          // What begins before the last one ended is a part of it.
          if (from >= end[0]) {
            if (last[0] != null) {
              pairs.accept(new WordPair(last[0], word));
            }
            last[0] = word;
            end[0] = to;
          }
        });
  }

  /** The pairs of the text. */
  public static Set<WordPair> of(CharSequence text) {
    Set<WordPair> pairs = new LinkedHashSet<>();
    of(text, pairs::add);
    return pairs;
  }
}
