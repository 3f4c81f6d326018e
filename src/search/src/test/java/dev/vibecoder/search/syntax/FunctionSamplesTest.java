package dev.vibecoder.search.syntax;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.code.MeasuredFile;
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

/** What was counted by hand in a sample stands in the file of its name with ".functions". */
class FunctionSamplesTest {

  private static final Path SAMPLES = Path.of("src/test/resources/functions");

  @AutoClose private static final SyntaxParsers PARSERS = new SyntaxParsers();

  @ParameterizedTest
  @MethodSource("samples")
  void countsAsByHand(String name) throws IOException {
    String counted = counted(PARSERS.measure(name, Files.readString(SAMPLES.resolve(name))));

    assertThat(counted).isEqualTo(Files.readString(SAMPLES.resolve(name + ".functions")));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void countsTheSameBetweenOtherLineEndsAndOtherScripts(String name) throws IOException {
    String text = Files.readString(SAMPLES.resolve(name));
    String strange = text.replace("\n", "\r\n").replace("small", "klein \uD83D\uDE00 漢字");

    assertThat(counted(PARSERS.measure(name, strange)))
        .isEqualTo(Files.readString(SAMPLES.resolve(name + ".functions")));
  }

  @ParameterizedTest
  @EnumSource(Grammar.class)
  void eachGrammarHasASample(Grammar grammar) throws IOException {
    try (Stream<String> names = samples()) {
      assertThat(names.map(FunctionSamplesTest::grammarOf)).contains(grammar);
    }
  }

  @Test
  void measuresNoOtherLanguage() {
    assertThat(PARSERS.measure("a.sql", "create function f() returns int"))
        .isEqualTo(MeasuredFile.NONE);
  }

  private static Stream<String> samples() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".functions"))
          .sorted()
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

  private static String counted(MeasuredFile file) {
    assertThat(file.trouble()).isNull();
    return file.functions().stream()
        .map(
            each ->
                "%s %d-%d lines %d cyclomatic %d cognitive %d nesting %d parameters %d%n"
                    .formatted(
                        each.path(),
                        each.startLine(),
                        each.endLine(),
                        each.lines(),
                        each.cyclomatic(),
                        each.cognitive(),
                        each.nesting(),
                        each.parameters()))
        .collect(joining());
  }
}
