package dev.vibecoder.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQuestionTest {

  @Test
  void takesBlankFiltersAsNone() {
    var question = new SearchQuestion("where?", " ", "", null, 1_000);

    assertThat(question).isEqualTo(new SearchQuestion("where?", null, null, null, 1_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \t\u2003", "a\0b", "half \uD83D", "\uDE00 half"})
  void refusesWhatIsNoQuestion(String text) {
    assertThatThrownBy(() -> new SearchQuestion(text, null, null, null, 10))
        .isInstanceOf(InvalidQuestion.class);
  }

  @Test
  void takesTheLongestQuestionAndNoLonger() {
    String longest = "\uD83D\uDE00".repeat(2_000);

    assertThat(new SearchQuestion(longest, null, null, null, 1).text()).isEqualTo(longest);
    assertThatThrownBy(() -> new SearchQuestion(longest + "a", null, null, null, 1))
        .hasMessage("a question has at most 4,000 characters, not 4,001");
  }

  @Test
  void refusesFiltersAndLimitsThatFindNothing() {
    assertThatThrownBy(() -> new SearchQuestion("a", "b\0", null, null, 1))
        .hasMessageContaining("project");
    assertThatThrownBy(() -> new SearchQuestion("a", null, null, "*".repeat(501), 1))
        .hasMessageContaining("path");
    assertThatThrownBy(() -> new SearchQuestion("a", null, null, null, 0))
        .hasMessageContaining("limit");
    assertThatThrownBy(() -> new SearchQuestion("a", null, null, null, 1_001))
        .hasMessageContaining("1,000");
  }
}
