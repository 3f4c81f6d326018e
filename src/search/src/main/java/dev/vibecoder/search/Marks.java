package dev.vibecoder.search;

import dev.vibecoder.search.text.CodeWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the words of a question in a passage. */
final class Marks {

  private Marks() {}

  /** Where they stand, in order; of an identifier only the parts, unless it is asked for whole. */
  static List<Span> of(String passage, Set<String> words) {
    List<Span> marks = new ArrayList<>();
    CodeWords.visit(
        passage,
        (start, end, word) -> {
          Span last = marks.isEmpty() ? null : marks.get(marks.size() - 1);
          if (words.contains(word) && (last == null || start >= last.end())) {
            marks.add(new Span(start, end));
          }
        });
    return marks;
  }
}
