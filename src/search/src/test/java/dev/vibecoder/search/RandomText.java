package dev.vibecoder.search;

import java.util.List;
import java.util.Random;

/** Text made to hurt: every alphabet, emoji, long words, odd line ends, unpaired surrogates. */
public final class RandomText {

  private static final List<String> PIECES =
      List.of(
          "public ",
          "class ",
          "return",
          "camelCaseIdentifierThatGoesOn",
          "snake_case_name",
          "x",
          "42",
          "{",
          "}",
          "(",
          ")",
          ";",
          "->",
          "\"",
          "\\",
          "//",
          "#",
          " ",
          "    ",
          "\t",
          "\n",
          "\r\n",
          "\r",
          "\n\n",
          "漢字",
          "かな",
          "한국어",
          "Привет",
          "ÀÉÎõü",
          "e\u0301",
          "İstanbul",
          "ΣΑΣ",
          "ﬁ",
          "Å",
          "\uD83D\uDE00",
          "\uD83D\uDC69\u200D\uD83D\uDCBB",
          "\uD83C\uDDE9\uD83C\uDDEA",
          "𝔘𝔫𝔦",
          "\u00A0",
          "\u3000",
          "\u2028",
          "\u0085",
          "\u0007",
          "\u200B",
          "\u202E",
          "\uFEFF",
          "\uFFFD",
          "—",
          "…",
          "«",
          "€",
          "∑",
          "a".repeat(101),
          "b".repeat(100),
          "é".repeat(60),
          "़",
          "ก็",
          "שלום",
          "مرحبا",
          "０１");

  private final Random random;

  public RandomText(long seed) {
    this.random = new Random(seed);
  }

  /** So many pieces in a row. */
  public String of(int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  /** The same with lines of letters between, as files have them. */
  public String file(int lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append(" ".repeat(random.nextInt(5) * 2)).append(of(random.nextInt(12)));
      text.append(random.nextInt(8) == 0 ? "\n\n" : "\n");
    }
    return text.toString();
  }
}
