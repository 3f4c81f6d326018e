package dev.vibecoder.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQuestionTest {

  @Test
  void takesBlankFiltersAsNone() {
    assertThat(new SearchFilter(" ", "", null, "\t", null, ""))
        .isEqualTo(new SearchFilter(null, null, null, null, null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \t\u2003", "a\0b", "half \uD83D", "\uDE00 half"})
  void refusesWhatIsNoQuestion(String text) {
    assertThatThrownBy(() -> question(text, 10)).isInstanceOf(InvalidQuestion.class);
  }

  @Test
  void takesTheLongestQuestionAndNoLonger() {
    String longest = "\uD83D\uDE00".repeat(2_000);

    assertThat(question(longest, 1).text()).isEqualTo(longest);
    assertThatThrownBy(() -> question(longest + "a", 1))
        .hasMessage("a question has at most 4,000 characters, not 4,001");
  }

  @Test
  void refusesFiltersAndLimitsThatFindNothing() {
    assertThatThrownBy(() -> SearchFilter.in("b\0")).satisfies(blames("project"));
    assertThatThrownBy(() -> new SearchFilter(null, null, "*".repeat(501), null, null, null))
        .satisfies(blames("path"));
    assertThatThrownBy(() -> new SearchFilter("p", null, null, null, null, "HEAD~1"))
        .satisfies(blames("since"));
    assertThatThrownBy(() -> new SearchFilter(null, null, null, null, null, "abcd"))
        .satisfies(blames("since"));
    assertThatThrownBy(() -> question("a", 0)).satisfies(blames("limit"));
    assertThatThrownBy(() -> question("a", 1_001)).hasMessageContaining("1,000");
  }

  private static SearchQuestion question(String text, int limit) {
    return SearchQuestion.of(text, SearchFilter.NONE, limit);
  }

  private static ThrowingConsumer<Throwable> blames(String field) {
    return problem -> assertThat(((InvalidQuestion) problem).field()).isEqualTo(field);
  }
}
