package dev.vibecoder.search.syntax;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found in a sample of each language stands in the file of its name with ".outline". */
class SyntaxSamplesTest {

  private static final Path SAMPLES = Path.of("src/test/resources/syntax");

  @AutoClose private static final SyntaxParsers PARSERS = new SyntaxParsers();

  @ParameterizedTest
  @MethodSource("samples")
  void findsWhatASampleDefines(String name) throws IOException {
    String text = Files.readString(SAMPLES.resolve(name));

    Syntax syntax = PARSERS.parse(name, text);

    assertThat(syntax.trouble()).isNull();
    assertThat(outline(syntax, text))
        .isEqualTo(Files.readString(SAMPLES.resolve(name + ".outline")));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void findsTheSameBetweenOtherLineEndsAndOtherScripts(String name) throws IOException {
    String text = Files.readString(SAMPLES.resolve(name));
    String comment = name.endsWith(".py") || name.endsWith(".rb") ? "#" : "//";
    String mixed = comment + " 漢字 \uD83D\uDE00 é\r\n\r\n" + text.replace("\n", "\r\n");
    String expected = outline(PARSERS.parse(name, text), text);

    // PHP takes what stands before its first tag for the page around it.
    if (!name.endsWith(".php")) {
      Syntax syntax = PARSERS.parse(name, mixed);
      assertThat(paths(outline(syntax, mixed))).isEqualTo(paths(expected));
      Definition first = syntax.definitions().get(0);
      assertThat(mixed.substring(first.start(), first.end())).contains(first.name());
    }
  }

  @ParameterizedTest
  @EnumSource(Grammar.class)
  void eachGrammarHasASample(Grammar grammar) throws IOException {
    try (Stream<String> names = samples()) {
      assertThat(names.map(SyntaxSamplesTest::grammarOf)).contains(grammar);
    }
  }

  @Test
  void parsesNoOtherLanguage() {
    assertThat(PARSERS.parse("a.sql", "create table a ();")).isEqualTo(Syntax.NONE);
    assertThat(PARSERS.parse("LICENSE", "class A {}")).isEqualTo(Syntax.NONE);
  }

  @Test
  void findsAsMuchAsItCanInWhatIsBroken() {
    Syntax syntax = PARSERS.parse("A.java", "class A { void f( { int x = ; } void g() { } ");

    assertThat(syntax.trouble()).isNull();
    assertThat(syntax.definitions()).extracting(Definition::path).contains("A");
  }

  private static Stream<String> samples() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".outline"))
          .toList()
          .stream();
    }
  }

  private static @Nullable Grammar grammarOf(String name) {
    try {
      return Grammar.of(name, Files.readString(SAMPLES.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line for each: kind, path, lead, first and last line; a star for what only encloses. */
  static String outline(Syntax syntax, String text) {
    return syntax.definitions().stream()
        .map(
            each ->
                "%s%s %s %d %d-%d%n"
                    .formatted(
                        each.kind(),
                        each.named() ? "" : "*",
                        each.path(),
                        line(text, each.lead()),
                        line(text, each.start()),
                        line(text, each.end() - 1)))
        .collect(joining());
  }

  private static String paths(String outline) {
    return outline
        .lines()
        .map(line -> line.replaceAll(" \\d+ \\d+-\\d+$", ""))
        .collect(joining("\n"));
  }

  private static int line(String text, int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }
}
