package dev.vibecoder.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentLinesTest {

  @ParameterizedTest
  @CsvSource({
    "Java, // a, true",
    "Java, ' * a', true",
    "Java, '*/', true",
    "C, '*p = 1;', false",
    "C, '#define A 1', false",
    "Python, '# a', true",
    "Python, '// a', false",
    "Rust, '#[test]', false",
    "SQL, '-- a', true",
    "Java, '--i;', false",
    "HTML, '<!-- a -->', true",
    "Shell, '#!/bin/sh', false",
    "JavaScript, 'a(); // b', false",
  })
  void tellsACommentByItsBeginning(String language, String line, boolean expected) {
    assertThat(CommentLines.matches(line, language)).isEqualTo(expected);
  }
}
