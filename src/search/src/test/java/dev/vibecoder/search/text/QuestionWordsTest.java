package dev.vibecoder.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionWordsTest {

  @Test
  void keepsTheWordsThatSaySomething() {
    var words = QuestionWords.of("Where is the code that parses a git URL?");

    assertThat(words.weights()).containsOnlyKeys("parses", "git", "url");
    assertThat(words.names()).isEmpty();
    assertThat(words.isName()).isFalse();
  }

  @Test
  void keepsCommonWordsWhenThereAreNoOthers() {
    assertThat(QuestionWords.of("what is it").weights()).containsOnlyKeys("what", "is", "it");
  }

  @Test
  void findsNamesAmongTheWords() {
    var words = QuestionWords.of("why does AheadReader.read call top_up and foo::bar in plain");

    assertThat(words.names()).containsExactly("AheadReader.read", "top_up", "foo::bar");
    assertThat(words.isName()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"reader", "AheadReader", " Gson.toJson ", "a::b", "Type#method"})
  void takesASingleNameAsOne(String question) {
    var words = QuestionWords.of(question);

    assertThat(words.isName()).isTrue();
    assertThat(words.names()).containsExactly(question.strip());
  }

  @Test
  void knowsTheLastPartOfAName() {
    assertThat(QuestionWords.simpleName("Gson.toJson")).isEqualTo("toJson");
    assertThat(QuestionWords.simpleName("std::vec::Vec")).isEqualTo("Vec");
    assertThat(QuestionWords.simpleName("plain")).isEqualTo("plain");
  }

  @Test
  void takesPhrasesFromQuotes() {
    assertThat(QuestionWords.of("who says \"No such File\" or \"x\"").phrases())
        .containsExactly("no such file");
  }

  @Test
  void hearsWhetherTestsOrDocumentsAreMeant() {
    assertThat(QuestionWords.of("tests of the parser").tests()).isTrue();
    assertThat(QuestionWords.of("the readme").docs()).isTrue();
    assertThat(QuestionWords.of("the latest parser").tests()).isFalse();
  }

  @Test
  void boundsTheWordsOfAnEndlessQuestion() {
    StringBuilder endless = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      endless.append("word").append(i).append(' ');
    }

    assertThat(QuestionWords.of(endless.toString()).weights()).hasSize(64);
  }
}
