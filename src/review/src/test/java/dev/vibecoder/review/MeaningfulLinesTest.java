package dev.vibecoder.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningfulLinesTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "Java | return a; | true",
        "Java | } else { | true",
        "Java | `` | false",
        "Java | `  });` | false",
        "Java | // a | false",
        "Java | * a | false",
        "Java | import a.B; | false",
        "Java | package a; | false",
        "Java | importAll(); | true",
        "Python | from a import b | false",
        "Python | import_all() | true",
        "Python | # a | false",
        "JavaScript | import { a } from 'b' | false",
        "JavaScript | const a = require('a'); | false",
        "TypeScript | `  } from './a';` | false",
        "TypeScript | export const a = 1; | true",
        "Go | `\t\"net/http\"` | false",
        "Go | fmt.Println(\"a\") | true",
        "C | #include <a.h> | false",
        "C | #define A 1 | true",
        "Rust | use a::b; | false",
        "C# | using A.B; | false",
        "C# | using (var a = b()) { | true",
        "Ruby | end | false",
        "Brainfuck | abc | true",
        "Java | ünï | true",
      })
  void tellsThemFromLinesThatCannotBeWrong(String language, String line, boolean expected) {
    assertThat(MeaningfulLines.matches(line, language)).isEqualTo(expected);
  }
}
