package dev.vibecoder.review.pmd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeLexersTest {

  private static long[] hashes(String language, String text) {
    CodeTokens tokens = CodeLexers.tokens(language, text);
    assertThat(tokens.failure()).isNull();
    return IntStream.range(0, tokens.size()).mapToLong(tokens::hash).toArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Java",
        "JavaScript",
        "TypeScript",
        "Go",
        "Kotlin",
        "C",
        "C++",
        "C#",
        "Rust",
        "Swift"
      })
  void readsALanguageWithoutItsComments(String language) {
    String text = "f ( 1 + g ) /* why */ ;\n";

    assertThat(CodeLexers.reads(language)).isTrue();
    assertThat(hashes(language, text))
        .hasSizeBetween(6, 9)
        .isEqualTo(hashes(language, text.replace("why", "for nothing")))
        .isNotEqualTo(hashes(language, text.replace("1", "2")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Python", "Ruby"})
  void readsALanguageOfOtherComments(String language) {
    assertThat(hashes(language, "f(1 + g) # why\n")).isEqualTo(hashes(language, "f(1 + g)\n"));
  }

  @Test
  void knowsTheLinesOfTokens() {
    CodeTokens tokens = CodeLexers.tokens("Java", "class A {\r\n\n  int i;\n}\n");

    assertThat(tokens.beginLine(0)).isOne();
    assertThat(tokens.beginLine(3)).isEqualTo(3);
    assertThat(tokens.endLine(tokens.size() - 1)).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Java", "Kotlin", "Go", "TypeScript"})
  void isNotSilencedByTheText(String language) {
    String loud = "f(1);\ng(2);\n";

    assertThat(hashes(language, "// CPD-OFF\n" + loud + "// CPD-ON\n"))
        .isEqualTo(hashes(language, loud));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Java",
        "JavaScript",
        "TypeScript",
        "Python",
        "Go",
        "Kotlin",
        "C",
        "C#",
        "Ruby",
        "Swift"
      })
  void survivesAnyText(String language) {
    String[] texts = {
      "",
      "\"open",
      "/* open",
      "'''open",
      "`open ${",
      "\0\1\uFFFF\uD800",
      "(".repeat(100_000),
      "a + ".repeat(50_000),
      "\n".repeat(100_000),
      "\t \t  ".repeat(20_000) + "x",
      "<<<<<<< HEAD\n=======\n>>>>>>> x\n"
    };

    for (String text : texts) {
      assertThat(CodeLexers.tokens(language, text).size()).isNotNegative();
    }
  }
}
