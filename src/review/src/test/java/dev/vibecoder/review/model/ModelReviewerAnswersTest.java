package dev.vibecoder.review.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.vibecoder.domain.review.Finding;
import dev.vibecoder.domain.review.FindingType;
import dev.vibecoder.domain.review.Opinion;
import dev.vibecoder.domain.review.Severity;
import dev.vibecoder.review.model.UnusableAnswer.Reason;
import dev.vibecoder.testkit.ChatReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelReviewerAnswersTest extends ReviewingFixture {

  @Test
  void takesFindingsOnLinesThatItSent() throws UnusableAnswer {
    server.script(ChatReply.content(answer(finding("src/A.java", 11, "a  ==  1"))));

    Opinion opinion = ask();

    assertThat(opinion.qualityScore()).isEqualTo(0.8);
    assertThat(opinion.securityScore()).isEqualTo(0.9);
    assertThat(opinion.summary()).isEqualTo("Fine.");
    assertThat(opinion.remarks()).isEmpty();
    assertThat(opinion.findings())
        .containsExactly(
            new Finding(
                FindingType.QUALITY,
                Severity.HIGH,
                "model-correctness",
                "It is wrong.",
                "src/A.java",
                11,
                12,
                "Do it right.",
                "if (a == 1) return;"));
    assertThat(ledger.calls).containsExactly("answered");
    assertThat(ledger.usages.get(0).tokens().total()).isEqualTo(server.billedTokens());
    assertThat(ledger.usages.get(0).estimated()).isFalse();
  }

  @Test
  void dropsFindingsAboutOtherPlacesAndSaysWhy() throws UnusableAnswer {
    server.script(
        ChatReply.content(
            answer(
                finding("src/B.java", 10, ""),
                finding("src/A.java", 99, ""),
                finding("src/A.java", -1, ""),
                finding("src/A.java", 10, "b.close();"),
                finding("src/A.java", 10, ""),
                finding("src/A.java", 10, "read(path)"),
                "{\"file\": \"src/A.java\", \"line\": \"10\", \"message\": \"text\"}",
                "{\"file\": \"src/A.java\", \"line\": 10.5, \"message\": \"part\"}",
                "{\"file\": \"src/A.java\", \"line\": 12}",
                "null",
                "[]")));

    Opinion opinion = ask();

    assertThat(opinion.findings()).hasSize(1);
    assertThat(opinion.remarks())
        .containsOnly(
            entry("UNKNOWN_FILE", 1),
            entry("NOT_AN_ADDED_LINE", 4),
            entry("EVIDENCE_NOT_ON_LINE", 1),
            entry("DUPLICATE", 1),
            entry("WITHOUT_MESSAGE", 3));
  }

  @Test
  void takesTheWorstFewOfMany() throws UnusableAnswer {
    String mild = finding("src/A.java", 12, "").replace("major", "note");
    String worst = finding("src/A.java", 10, "").replace("major", "blocker");
    String security = mild.replace("correctness", "security");
    server.script(ChatReply.content(answer(mild, finding("src/A.java", 11, ""), security, worst)));

    Opinion opinion = ask();

    assertThat(opinion.findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.CRITICAL, Severity.HIGH, Severity.INFO);
    assertThat(opinion.findings().get(2).type()).isEqualTo(FindingType.SECURITY);
    assertThat(opinion.remarks()).containsOnly(entry("TOO_MANY", 1));
  }

  @ParameterizedTest
  @CsvSource({"9999, 1", "-3, 0", "1e300, 1"})
  void clampsScores(String stated, double taken) throws UnusableAnswer {
    server.script(ChatReply.content(answer().replace("0.8", stated)));

    Opinion opinion = ask();

    assertThat(opinion.qualityScore()).isEqualTo(taken);
    assertThat(opinion.remarks()).containsOnly(entry("SCORE_OUT_OF_RANGE", 1));
  }

  @Test
  void makesTheWordsOfTheModelHarmless() throws UnusableAnswer {
    String hostile =
        "See ![x](https://evil.example/?q=1)\\u202E\\u0000\\u001B[31m <script> ftp://a/b AKIA"
            + "Q3EGRT7UXNPL4WZK\\nnext";
    server.script(
        ChatReply.content(
            answer(finding("src/A.java", 10, "").replace("It is wrong.", hostile))
                .replace("Fine.", hostile)));

    Opinion opinion = ask();

    for (String text : new String[] {opinion.summary(), opinion.findings().get(0).message()}) {
      assertThat(text)
          .doesNotContain("evil", "ftp:", "\u202E", "\u0000", "\u001B", "\n", "Q3EGRT7UXNPL4WZK")
          .contains("[address left out]", "\\u202E", "\\u001B", "<script>", "next");
    }
  }

  @Test
  void readsJsonInABlockOfMarkdown() throws UnusableAnswer {
    server.script(ChatReply.content("```json\n" + answer() + "```"));
    assertThat(ask().qualityScore()).isEqualTo(0.8);
  }

  @Test
  void asksOnceMoreForNonsenseAndPaysForBoth() throws UnusableAnswer {
    server.script(ChatReply.content("I think it is fine."), ChatReply.content(answer()));

    assertThat(ask().qualityScore()).isEqualTo(0.8);

    assertThat(ledger.calls).containsExactly("unusable NOT_JSON", "answered");
    assertThat(ledger.usages.stream().mapToLong(u -> u.tokens().total()).sum())
        .isEqualTo(server.billedTokens());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[]", "\"fine\"", "{\"quality_score\": 0.5", "<html>no</html>", "", "{} {}"})
  void givesUpNonsenseAfterTwoTries(String content) {
    server.model(request -> ChatReply.content(content));

    assertThat(reason()).isIn(Reason.NOT_JSON, Reason.NOT_AS_ASKED);

    assertThat(ledger.calls).hasSize(2);
    assertThat(ledger.calls.get(1)).endsWith("last");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"quality_score\": \"high\", \"security_score\": 1, \"findings\": []}",
        "{\"quality_score\": null, \"security_score\": 1, \"findings\": []}",
        "{\"quality_score\": 1, \"security_score\": 1, \"findings\": \"none\"}"
      })
  void refusesAnotherForm(String content) {
    server.model(request -> ChatReply.content(content));
    assertThat(reason()).isEqualTo(Reason.NOT_AS_ASKED);
  }

  @Test
  void doesNotAskAgainWhereTheAnswerWouldBeTheSame() {
    server.script(ChatReply.content("{\"quality_").finish("length"));
    assertThat(reason()).isEqualTo(Reason.TRUNCATED);
    server.script(ChatReply.content("").finish("content_filter"));
    assertThat(reason()).isEqualTo(Reason.FILTERED);
    server.script(ChatReply.refusal("I cannot help with that."));
    assertThat(reason()).isEqualTo(Reason.REFUSED);
    server.script(ChatReply.content("x".repeat(2_000_000)));
    assertThat(reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(ledger.calls)
        .containsExactly(
            "unusable TRUNCATED last",
            "unusable FILTERED last",
            "unusable REFUSED last",
            "unusable TOO_LARGE last");
  }

  @ParameterizedTest
  @ValueSource(strings = {"WITHOUT_USAGE", "HUGE_USAGE"})
  void countsTokensItselfWhereTheEndpointCannotBeBelieved(ChatReply.Kind kind)
      throws UnusableAnswer {
    ChatReply well = ChatReply.content(answer());
    server.script(new ChatReply(kind, 200, null, null, well.content(), "stop", null));

    ask();

    assertThat(ledger.usages.get(0).estimated()).isTrue();
    assertThat(ledger.usages.get(0).tokens().input()).isEqualTo(prompt.tokens());
  }

  @Test
  void tellsTokensOfEachKindApart() throws UnusableAnswer {
    server.script(
        ChatReply.body(
            """
            {"choices": [{"message": {"content": [{"type": "text", "text": %s}]}}],
             "usage": {"prompt_tokens": 100, "completion_tokens": 50, "cost": 0.25,
               "prompt_tokens_details": {"cached_tokens": 40},
               "completion_tokens_details": {"reasoning_tokens": 30}}}
            """
                .formatted(
                    tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(answer()))));

    ask();

    Usage usage = ledger.usages.get(0);
    assertThat(usage.tokens())
        .isEqualTo(new dev.vibecoder.domain.work.TokenUsage(60, 40, 0, 0, 20, 30));
    assertThat(usage.reportedCost()).isEqualByComparingTo("0.25");
  }
}
