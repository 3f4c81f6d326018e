package dev.vibecoder.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.app.output.Console;
import dev.vibecoder.domain.code.SymbolKind;
import dev.vibecoder.search.ScoreParts;
import dev.vibecoder.search.SearchHit;
import dev.vibecoder.search.Span;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchPageTest {

  private static final UUID CHUNK = new UUID(0, 1);

  @Test
  void showsRankPlaceSymbolAndPassageWithLineNumbers() {
    String page = page(false, false, hit("src/A.java", "void a() {\n  retry();\n}\n"));

    assertThat(page)
        .isEqualTo(
            """
             1  src/A.java:98-100  A.a
                engine, Java, method, score 0.500
                 98  void a() {
                 99    retry();
                100  }

            """);
  }

  @Test
  void marksWordsOnATerminalOnly() {
    SearchHit hit = hit("a", "do retry\nretry it\n", new Span(3, 8), new Span(9, 14));

    assertThat(page(true, false, hit))
        .contains("do \u001b[1mretry\u001b[0m\n", "\u001b[1mretry\u001b[0m it\n");
    assertThat(page(false, false, hit)).doesNotContain("\u001b");
  }

  @Test
  void splitsAMarkOverSeveralLines() {
    assertThat(PassageLine.of("ab\ncd", 7, List.of(new Span(1, 4))))
        .containsExactly(
            new PassageLine(7, "ab", List.of(new Span(1, 2))),
            new PassageLine(8, "cd", List.of(new Span(0, 1))));
  }

  @Test
  void showsTheLinesThatAreMarkedOfALongPassage() {
    String passage = IntStream.range(0, 100).mapToObj(i -> "line\n").collect(Collectors.joining());
    String page = page(false, false, hit("a", passage, new Span(5 * 50, 5 * 50 + 4)));

    assertThat(page).contains("148  line", "… 88 more lines").doesNotContain(" 98  line");
  }

  @Test
  void showsHostileTextInert() {
    String page =
        page(true, false, hit("a\u001b[2Jb\n.md", "\u001b]0;owned\u0007 \u202Eevil\tx\r\nnext\n"));

    assertThat(page)
        .contains("a\\u001b[2Jb\\n.md", "\\u001b]0;owned\\u0007 \\u202eevil    x\n", "  next\n");
  }

  @Test
  void explainsAScore() {
    assertThat(page(false, true, hit("a", "x")))
        .contains(
            "score 0.500, similarity 0.712 (place 3), words 4.25 (place 1), pairs 0.25, prior -1.00");
  }

  private static SearchHit hit(String path, String passage, Span... marks) {
    return new SearchHit(
        CHUNK,
        "engine",
        path,
        98,
        100,
        "A.a",
        SymbolKind.METHOD,
        "Java",
        "c".repeat(40),
        0.5,
        new ScoreParts(0.712, 3, 4.25, 1, null, 0.25, -1),
        passage,
        List.of(marks));
  }

  private static String page(boolean terminal, boolean explain, SearchHit hit) {
    var out = new ByteArrayOutputStream();
    var console =
        new Console(
            new BufferedReader(new StringReader("")),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            System.err,
            false,
            terminal,
            terminal,
            terminal,
            100);
    new SearchPage(console, explain).show(List.of(hit));
    return out.toString(StandardCharsets.UTF_8);
  }
}
