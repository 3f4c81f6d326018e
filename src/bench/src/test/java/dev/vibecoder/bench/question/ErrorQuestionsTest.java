package dev.vibecoder.bench.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorQuestionsTest {

  @Test
  void joinsTheLiteralsOfAStatementWithoutPlaceholders() {
    assertThat(
            ErrorQuestions.messages(
                """
                throw new IllegalStateException("The shelf (" + name + ") is full, "
                    + "it has %d books".formatted(size()));
                """))
        .containsExactly("The shelf ( ) is full, it has books");
    assertThat(ErrorQuestions.messages("raise ValueError(f'no book {title!r} is on it')"))
        .containsExactly("no book is on it");
    assertThat(ErrorQuestions.messages("// log.warn(\"this one is not said\")")).isEmpty();
    assertThat(ErrorQuestions.messages("panic(\"too short\")")).isEmpty();
  }
}
