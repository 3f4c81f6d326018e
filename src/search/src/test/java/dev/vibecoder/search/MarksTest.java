package dev.vibecoder.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarksTest {

  @Test
  void marksWordsWhereverTheyStand() {
    assertThat(marked("class Reader { Reader(aheadReader r) {} }", Set.of("reader")))
        .containsExactly("Reader", "Reader", "Reader");
  }

  @Test
  void marksAnIdentifierOnceWhenItIsAskedForWhole() {
    assertThat(marked("new AheadReader()", Set.of("aheadreader", "ahead", "reader")))
        .containsExactly("AheadReader");
  }

  private static List<String> marked(String passage, Set<String> words) {
    return Marks.of(passage, words).stream()
        .map(span -> passage.substring(span.start(), span.end()))
        .toList();
  }
}
