package dev.vibecoder.search.token;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.vibecoder.search.RandomText;
import dev.vibecoder.search.SourceTree;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPieceTokenizerTest {

  @SuppressWarnings("NullAway.Init")
  private static HuggingFaceTokenizer theirs;

  private final WordPieceTokenizer ours = BgeVocabulary.tokenizer();

  @BeforeAll
  static void loadTheOriginal() throws Exception {
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("DJL_CACHE_DIR", Path.of("target", "djl").toAbsolutePath().toString());
    try (InputStream json =
        WordPieceTokenizerTest.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json")) {
      theirs =
          HuggingFaceTokenizer.newInstance(json, Map.of("padding", "false", "truncation", "false"));
    }
  }

  @AfterAll
  static void close() {
    theirs.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\t",
        "Hello, World!",
        "List<Map<String, Integer>> xs = new ArrayList<>();",
        "naïve café ÀÉÎõü e\u0301",
        "漢字とかな 한국어",
        "a\u0000b\u0007c\u200Bd",
        "\uD83D\uDE00 \uD83D\uDC69\u200D\uD83D\uDCBB",
        "$+<=>^`|~ §¶ «—»"
      })
  void agreesWithTheOriginal(String text) {
    assertThat(ours.encode(text)).isEqualTo(theirs.encode(text, true, false).getIds());
  }

  @Test
  void agreesWithTheOriginalOnRandomText() {
    for (int seed = 0; seed < 2_000; seed++) {
      String text = new RandomText(seed).of(30);
      assertThat(ours.encode(text))
          .as("seed %d: %s", seed, text)
          .isEqualTo(theirs.encode(text, true, false).getIds());
    }
  }

  /** The original knows the characters of an older Unicode, so a few hundred rare ones differ. */
  @Test
  void agreesWithTheOriginalOnNearlyEveryCharacter() {
    List<String> different = new ArrayList<>();
    for (int c = 1; c < 0x1F000; c++) {
      String text = "a" + Character.toString(c) + "b";
      boolean same = Arrays.equals(ours.encode(text), theirs.encode(text, true, false).getIds());
      if (!same && Character.isDefined(c) && !Character.isSurrogate((char) c)) {
        different.add("U+%04X".formatted(c));
      }
    }
    assertThat(different).hasSizeLessThan(400).allMatch(name -> name.compareTo("U+07FD") >= 0);
  }

  @Test
  void agreesWithTheOriginalOnRealCode() {
    SourceTree.files()
        .forEach(
            (path, file) -> {
              String text = file.replaceAll("\\[(?=(CLS|SEP|PAD|UNK|MASK)])", "(");
              assertThat(ours.encode(text))
                  .as(path)
                  .isEqualTo(theirs.encode(text, true, false).getIds());
            });
  }

  @Test
  void readsNamesOfSpecialTokensAsText() {
    assertThat(ours.count("[SEP]")).isEqualTo(ours.count("[ sep ]"));
  }

  @Test
  void countsAddUpOverLines() {
    String text = new RandomText(7).file(300);
    int sum = text.lines().mapToInt(ours::count).sum();
    assertThat(ours.count(text)).isEqualTo(sum);
  }

  @Test
  void readsAWordBeyondHundredCharactersAsOneUnknownToken() {
    assertThat(ours.count("a".repeat(101))).isEqualTo(1);
    assertThat(ours.count("é".repeat(100))).isGreaterThan(1);
  }
}
