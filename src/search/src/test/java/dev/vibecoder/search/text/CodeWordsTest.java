package dev.vibecoder.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeWordsTest {

  @ParameterizedTest
  @CsvSource({
    "getHTTPServer_v2, gethttpserver_v2 get http server v2",
    "parseURL, parseurl parse url",
    "XMLHttpRequest, xmlhttprequest xml http request",
    "snake_case_name, snake_case_name snake case name",
    "__init__, init",
    "MAX_VALUE, max_value max value",
    "$scope, scope",
    "plain, plain",
    "a.b::cD, a b cd c d",
    "sha256, sha256",
    "größeÄndern, größeändern größe ändern",
    "utf8Decoder, utf8decoder utf8 decoder"
  })
  void givesIdentifiersWholeAndSplit(String text, String words) {
    assertThat(CodeWords.of(text)).containsExactly(words.split(" "));
  }

  @Test
  void readsProseAsItsWords() {
    assertThat(CodeWords.of("Don't panic: it's 42% (mostly) harmless!"))
        .containsExactly("don", "t", "panic", "it", "s", "42", "mostly", "harmless");
  }

  @Test
  void tellsWhereEachWordStands() {
    String text = "  readAll(x_y);";
    List<String> found = new ArrayList<>();

    CodeWords.visit(text, (start, end, word) -> found.add(text.substring(start, end) + "=" + word));

    assertThat(found)
        .containsExactly("readAll=readall", "read=read", "All=all", "x_y=x_y", "x=x", "y=y");
  }

  @Test
  void leavesOutWhatIsNoWord() {
    assertThat(CodeWords.of("___ $$ -- " + "a".repeat(65) + " \uD83D\uDE00")).hasSize(1);
    assertThat(CodeWords.of("")).isEmpty();
  }
}
