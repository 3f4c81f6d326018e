package dev.vibecoder.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SoughtWordsTest {
  private static final List<String> PIECES =
      List.of(
          "get",
          "HTTP",
          "Server",
          "_v2",
          "$",
          " ",
          ".",
          "\n",
          "Ärger",
          "İstanbul",
          "straße",
          "x",
          "日本",
          "𝒳",
          "(",
          "0",
          "Repository",
          "read");

  @Test
  void findTheWordsThatAreRead() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      String text = text(random, 40);
      List<String> sought = sought(random, CodeWords.of(text));
      Set<String> read = new LinkedHashSet<>(CodeWords.of(text));

      assertThat(met(sought, text))
          .as(text)
          .isEqualTo(sought.stream().filter(read::contains).toList());
    }
  }

  @Test
  void findThePairsThatAreRead() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      String text = text(random, 40);
      Set<WordPair> read = WordPair.of(text);
      Set<WordPair> sought = new LinkedHashSet<>(WordPair.of(text(random, 12)));
      read.stream().filter(pair -> random.nextBoolean()).forEach(sought::add);
      BitSet met = new BitSet();
      new SoughtPairs(sought).in(text, met);

      List<WordPair> all = List.copyOf(sought);
      assertThat(met.stream().mapToObj(all::get))
          .as(text)
          .containsExactlyElementsOf(all.stream().filter(read::contains).toList());
    }
  }

  @Test
  void areFoundInAnyCaseAndAsPartsOfIdentifiers() {
    assertThat(met(List.of("reader", "file", "filereader", "eader"), "new FileREADER(fileReader)"))
        .containsExactly("reader", "file", "filereader");
  }

  @Test
  void areNotFoundWhenThereAreNone() {
    assertThat(met(List.of(), "some text")).isEmpty();
    assertThat(met(List.of("word"), "")).isEmpty();
  }

  private static List<String> met(List<String> sought, String text) {
    BitSet met = new BitSet();
    new SoughtWords(sought).in(text, met);
    return met.stream().mapToObj(sought::get).toList();
  }

  private static List<String> sought(Random random, List<String> read) {
    Set<String> sought = new LinkedHashSet<>(CodeWords.of(text(random, 12)));
    read.stream().filter(word -> random.nextInt(3) == 0).forEach(sought::add);
    return new ArrayList<>(sought);
  }

  private static String text(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
