package dev.vibecoder.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixMessagesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fix NPE in parser",
        "fix(context): x",
        "Fixes #12",
        "Bugfix: a",
        "BATCH-1: FIXED",
        "a crash"
      })
  void knowsFixes(String message) {
    assertThat(FixMessages.matches(message)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Add prefix",
        "Debug it",
        "fix_it",
        "Fix typo",
        "fix(docs): x",
        "Fix flaky test",
        "fix ci",
        ""
      })
  void knowsWhatIsNone(String message) {
    assertThat(FixMessages.matches(message)).isFalse();
  }

  @Test
  void readsTheFirstLineOnly() {
    assertThat(FixMessages.matches("Add it\n\nFixes #12")).isFalse();
    assertThat(FixMessages.matches("Fix it\n\nand a typo")).isTrue();
  }
}
