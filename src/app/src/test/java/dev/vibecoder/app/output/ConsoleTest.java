package dev.vibecoder.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleTest {

  @ParameterizedTest
  @CsvSource({"true, true, true", "true, false, false", "false, true, false"})
  void coloursWhereAPersonLooksAndEscapesEverywhere(
      boolean terminal, boolean colours, boolean coloured) {
    var out = new ByteArrayOutputStream();
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    var console =
        new Console(
            new BufferedReader(new StringReader("")),
            stream,
            stream,
            false,
            terminal,
            terminal,
            colours,
            80);

    console.say("a\u001b[2Jb", Colour.RED);

    String text = "a\\u001b[2Jb";
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo((coloured ? "\u001b[31m" + text + "\u001b[0m" : text) + "\n");
  }
}
