package dev.vibecoder.search.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.code.FunctionMetrics;
import dev.vibecoder.domain.code.MeasuredFile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class FunctionMeasureTest {

  @AutoClose private static final SyntaxParsers PARSERS = new SyntaxParsers();

  @Test
  void measuresWhatItCanOfBrokenCode() {
    MeasuredFile file =
        PARSERS.measure("A.java", "class A { void f( { if (a) { } int x = ; } void g() { ");

    assertThat(file.trouble()).isNull();
  }

  @Test
  void refusesWhatWouldKeepAParserBusy() {
    Map<String, String> hostile =
        Map.of(
            "a.js", "[".repeat(50_000),
            "a.py", "(".repeat(50_000),
            "a.scala", "{".repeat(50_000),
            "a.cs", "(".repeat(50_000));

    hostile.forEach(
        (path, text) ->
            assertThat(PARSERS.measure(path, text).trouble()).isEqualTo("parser refused"));
  }

  @Test
  void takesBracketsThatAreClosedForWhatTheyAre() {
    String list =
        "class A { Object[] f() { return new Object[] {" + "{(1)},".repeat(5_000) + "}; } }";

    assertThat(PARSERS.measure("A.java", list).functions()).hasSize(1);
  }

  @Test
  void aCrashAndAHangCostThatFileOnly() {
    var settings = new ParserSettings(Duration.ofMillis(1_500), 1 << 20);
    try (var parsers = new SyntaxParsers(settings, FaultyParser.class)) {
      assertThat(parsers.measure("A.java", "crash").trouble()).isEqualTo("parser crashed");
      assertThat(parsers.measure("A.java", "hang").trouble()).isEqualTo("parser timeout");
      assertThat(parsers.measure("A.java", "fine").trouble()).isNull();
    }
  }

  @Test
  void saysWhereNoParserCanBeStarted() {
    try (var parsers = new SyntaxParsers(ParserSettings.DEFAULT, MuteParser.class)) {
      assertThat(parsers.measure("A.java", "class A {}").trouble()).isEqualTo("parser unavailable");
      assertThat(parsers.measure("a.sql", "select 1")).isEqualTo(MeasuredFile.NONE);
    }
  }

  @Test
  void countsDeepCodeInTimeThatGrowsWithIt() {
    String deep = "if (a) { ".repeat(200) + "}".repeat(200);

    FunctionMetrics function =
        PARSERS.measure("A.java", "class A { void f() { " + deep + " } }").functions().get(0);

    assertThat(function.nesting()).isEqualTo(200);
    assertThat(function.cognitive()).isEqualTo(IntStream.rangeClosed(1, 200).sum());
  }

  @Test
  void answersBothQuestionsFromOneChild() {
    String text = "class A { void f() { } }";
    try (var parsers = new SyntaxParsers()) {
      for (int i = 0; i < 3; i++) {
        assertThat(parsers.parse("A.java", text).definitions()).hasSize(2);
        assertThat(parsers.measure("A.java", text).functions())
            .isEqualTo(List.of(new FunctionMetrics("A.f", 1, 1, 1, 1, 0, 0, 0)));
      }
      assertThat(parsers.children()).hasSize(1);
    }
  }
}
