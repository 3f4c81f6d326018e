package dev.vibecoder.review.pmd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PmdAnalyserTest {

  private static final String EQUALS_NULL = "category/java/errorprone.xml/EqualsNull";
  private static final String EMPTY_CATCH = "category/java/errorprone.xml/EmptyCatchBlock";
  private static final String UNUSED = "category/java/bestpractices.xml/UnusedLocalVariable";
  private static final PmdAnalyser PMD =
      new PmdAnalyser(
          List.of(
              PmdRule.of(EQUALS_NULL),
              new PmdRule(EMPTY_CATCH, Map.of("allowCommentedBlocks", "true")),
              PmdRule.of(UNUSED),
              PmdRule.of("category/ecmascript/bestpractices.xml/ScopeForInVariable")));

  private static final String TWO_MISTAKES =
      """
      class A {
        boolean f(Object o) {
          int unused_ = 1;
          return o.equals(null);
        }
      }
      """;

  private static PmdReport java(String text) {
    return PMD.analyse("Java", text);
  }

  @Test
  void findsPlacesByTheirLines() {
    String text = TWO_MISTAKES.replace("unused_", "i");

    assertThat(java(text).violations())
        .extracting(PmdViolation::rule, PmdViolation::line, PmdViolation::endLine)
        .containsExactly(tuple(UNUSED, 3, 3), tuple(EQUALS_NULL, 4, 4));
    assertThat(java(text.replace("\n", "\r\n"))).isEqualTo(java(text));
    assertThat(java(text).failure()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A { boolean f(Object o) { return o.equals(null); // NOPMD\n} }",
        "class A { boolean f(Object o) { return o.equals(null); // NOPMD: fine as it is\n} }",
        "@SuppressWarnings(\"PMD\") class A { boolean f(Object o) { return o.equals(null); } }",
        "class A { @SuppressWarnings(\"PMD.EqualsNull\") boolean f(Object o) {"
            + " return o.equals(null); } }",
        "@SuppressWarnings(\"all\") class A { boolean f(Object o) { return o.equals(null); } }",
        "// NOPMD\n/* NOSONAR NOPMD */ class A { boolean f(Object o) { return o.equals(null); } }"
      })
  void isNotSilencedByTheText(String text) {
    assertThat(java(text).violations()).extracting(PmdViolation::rule).containsExactly(EQUALS_NULL);
  }

  @Test
  void isNotSilencedByAnAnnotationThatItIsUnused() {
    String text = "class A { void f() { @SuppressWarnings(\"unused\") int i = 1; } }";

    assertThat(java(text).violations()).extracting(PmdViolation::rule).containsExactly(UNUSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A {",
        "class A { void f() { int = ; } }",
        "<<<<<<< HEAD\nclass A {}",
        "package main\n\nfunc main() {}",
        "class A { String s = \"open; }",
        "\u0001\u0002 class",
        "class A { String s = \"\\uZZZZ\"; }"
      })
  void saysWhatCannotBeParsed(String text) {
    assertThat(java(text)).isEqualTo(new PmdReport(List.of(), "it cannot be parsed"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "// only a comment",
        "package a;",
        "module a.b { requires c; }",
        "\uFEFF"
      })
  void readsWhatHoldsNoClass(String text) {
    assertThat(java(text)).isEqualTo(new PmdReport(List.of(), null));
  }

  @Test
  void readsTheJavaOfToday() {
    String text =
        """
        sealed interface S permits R {}
        record R(int a, Object o) implements S {
          static String f(Object x) {
            return switch (x) {
              case R(int a, var o) when a > 0 -> "r" + a + o;
              case String s -> s;
              default -> x.equals(null) ? "n" : \"""
                  text
                  \""";
            };
          }
        }
        """;

    assertThat(java(text).failure()).isNull();
    assertThat(java(text).violations())
        .extracting(PmdViolation::rule, PmdViolation::line)
        .containsExactly(tuple(EQUALS_NULL, 7));
  }

  @Test
  void takesThePropertiesOfARule() {
    String text = "class A { void f() { try { f(); } catch (Exception e) { /* gone */ } } }";

    assertThat(java(text).violations()).isEmpty();
    assertThat(new PmdAnalyser(List.of(PmdRule.of(EMPTY_CATCH))).analyse("Java", text).violations())
        .hasSize(1);
  }

  @Test
  void passesOverWhatIsNestedBeyondAllReason() {
    var refused = new PmdReport(List.of(), "too deeply nested");

    assertThat(java("class A { int i = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + "; }"))
        .isEqualTo(refused);
    assertThat(java("class A { int i = 1" + " + 1".repeat(100_000) + "; }")).isEqualTo(refused);
    assertThat(java("class A { Object o = a" + ".b()".repeat(50_000) + "; }")).isEqualTo(refused);
    assertThat(java("class A { ".repeat(10_000) + "}".repeat(10_000))).isEqualTo(refused);
    assertThat(PMD.analyse("JavaScript", "[".repeat(20_000) + "]".repeat(20_000)))
        .isEqualTo(refused);
  }

  @Test
  void readsWhatIsJustNotTooDeep() {
    assertThat(java("class A { int i = " + "(".repeat(25) + "1" + ")".repeat(25) + "; }"))
        .isEqualTo(new PmdReport(List.of(), null));
    assertThat(java("class A { int i = 1" + " + 1".repeat(990) + "; }").failure()).isNull();
    assertThat(java("class A { Object o = a" + ".b()".repeat(490) + "; }").failure()).isNull();
    assertThat(java("class A { void f(int i) { " + elses(1_900) + " } }").failure()).isNull();
    assertThat(java("class A { ".repeat(99) + "}".repeat(99)).failure()).isNull();
  }

  @Test
  void countsNoBracketsOfStringsAndComments() {
    String brackets = "(".repeat(200);

    assertThat(
            java("class A { // %s\n/* %s */ String s = \"\\\"%s\"; char c = '('; }"
                    .formatted(brackets, brackets, brackets))
                .failure())
        .isNull();
  }

  @Test
  void givesUpWhatHasNoEnd() {
    assertThat(java("class A extends B {} class B extends A {} class C { Object o = new A().b; }"))
        .extracting(PmdReport::violations)
        .isEqualTo(List.of());
  }

  private static String elses(int number) {
    return "if (i == 0) { f(0); } "
        + "else if (i == 1) { f(1); } ".repeat(number)
        + "else { f(2); }";
  }

  @Test
  void saysTheSameWithAnyNumberOfThreads() {
    PmdReport alone = java(TWO_MISTAKES);

    assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> java(TWO_MISTAKES)))
        .allMatch(alone::equals);
  }

  @Test
  void goesOnAfterATextThatFailed() {
    java("class A {");

    assertThat(java(TWO_MISTAKES).violations()).extracting(PmdViolation::line).contains(4);
  }

  @Test
  void readsJavaScript() {
    String text = "function f(a) {\n  for (k in a) { g(k); } // NOPMD\n}\n";

    assertThat(PMD.analyse("JavaScript", text).violations())
        .extracting(PmdViolation::line)
        .containsExactly(2);
    assertThat(PMD.analyse("JavaScript", "function (").failure()).isEqualTo("it cannot be parsed");
    assertThat(PMD.reads("JavaScript")).isTrue();
    assertThat(PMD.reads("Go")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EqualsNull",
        "category/java/errorprone.xml/NoSuchRule",
        "category/java/nosuch.xml/EqualsNull",
        "category/cobol/errorprone.xml/EqualsNull",
        "/etc/passwd",
        "https://example.org/rules.xml/EqualsNull"
      })
  void refusesARuleThatPmdHasNot(String reference) {
    assertThatThrownBy(() -> new PmdAnalyser(List.of(PmdRule.of(reference))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PMD");
  }

  @Test
  void refusesAPropertyThatTheRuleHasNot() {
    assertThatThrownBy(
            () -> new PmdAnalyser(List.of(new PmdRule(EQUALS_NULL, Map.of("nosuch", "1")))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nosuch");
  }
}
