package dev.vibecoder.review.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vibecoder.endpoint.EndpointFailure;
import dev.vibecoder.endpoint.EndpointFailure.Reason;
import dev.vibecoder.endpoint.RefusedInput;
import dev.vibecoder.testkit.ChatReply;
import dev.vibecoder.testkit.ChatReply.Kind;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelReviewerTroubleTest extends ReviewingFixture {

  @BeforeEach
  void answerWell() {
    server.model(request -> ChatReply.content(answer()));
  }

  @Test
  void waitsAsLongAsAskedInEitherForm() throws UnusableAnswer {
    server.script(
        ChatReply.status(429).retryAfter("7"),
        ChatReply.status(503).retryAfter("Sun, 01 Mar 2026 12:01:30 GMT"));

    ask();

    assertThat(time.pauses().get(0)).isBetween(Duration.ofSeconds(7), Duration.ofMillis(7_700));
    assertThat(time.pauses().get(1)).isBetween(Duration.ofSeconds(75), Duration.ofSeconds(95));
    assertThat(ledger.calls).containsExactly("failed", "failed", "answered");
  }

  @Test
  void stopsWhenAskedToWaitForTooLong() {
    server.script(ChatReply.status(429).retryAfter("3600"));

    assertThat(failure().reason()).isEqualTo(Reason.UNAVAILABLE);

    assertThat(ledger.calls).containsExactly("failed");
  }

  @Test
  void stopsAtOnceWhenTheQuotaIsUsedUp() {
    server.script(ChatReply.error(429, "insufficient_quota", "You exceeded your quota"));

    EndpointFailure failure = failure();

    assertThat(failure.reason()).isEqualTo(Reason.QUOTA);
    assertThat(failure).hasMessageContaining("top up");
    assertThat(server.journal()).hasSize(1);
    assertThat(time.pauses()).isEmpty();
  }

  @Test
  void stopsAtOnceWhenTheKeyIsRefusedAndDoesNotRepeatIt() {
    server.script(ChatReply.error(401, "invalid_api_key", "Incorrect API key: " + KEY));

    EndpointFailure failure = failure();

    assertThat(failure.reason()).isEqualTo(Reason.CREDENTIALS);
    assertThat(failure).message().doesNotContain(KEY);
    assertThat(reviewer.settings().toString()).doesNotContain(KEY);
    assertThat(server.journal().get(0).authorization()).isEqualTo("Bearer " + KEY);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 529})
  void triesAgainWhileTheEndpointIsBroken(int status) throws UnusableAnswer {
    server.script(ChatReply.status(status), ChatReply.status(status));
    ask();
    assertThat(ledger.calls).containsExactly("failed", "failed", "answered");
  }

  @Test
  void givesUpAnEndpointThatStaysAway() {
    server.model(request -> ChatReply.status(503));
    assertThat(failure()).hasMessageContaining("4 times");
    assertThat(ledger.calls).hasSize(4).containsOnly("failed");
  }

  @Test
  void takesAPageOfAProxyForNoAnswer() throws UnusableAnswer {
    server.script(ChatReply.body("<html>502</html>"), ChatReply.body("{\"ok\": true}"));
    ask();
    assertThat(ledger.calls).containsExactly("failed", "failed", "answered");
  }

  @Test
  void saysThatABrokenAnswerMayBeBilled() throws UnusableAnswer {
    server.script(ChatReply.of(Kind.HALF_BODY));
    ask();
    assertThat(ledger.calls).containsExactly("failed perhaps billed", "answered");
  }

  @Test
  void givesUpAnEndpointThatHangs() {
    server.model(request -> ChatReply.of(Kind.HANGS));
    ModelReviewer hasty = reviewer(Duration.ofMillis(200), AnswerFormat.TEXT);

    assertThatThrownBy(() -> ask(hasty)).isInstanceOf(EndpointFailure.class);

    assertThat(ledger.calls).hasSize(4).containsOnly("failed perhaps billed");
  }

  @Test
  void knowsThatNobodyIsPaidWhoIsNotThere() {
    server.close();
    assertThat(failure().reason()).isEqualTo(Reason.UNAVAILABLE);
    assertThat(ledger.calls).hasSize(4).containsOnly("failed");
  }

  @Test
  void leavesACommitOutThatTheEndpointRefuses() {
    server.script(ChatReply.error(400, "context_length_exceeded", "too long"));

    assertThatThrownBy(() -> reviewer.ask(prompt, ledger))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("too long");

    assertThat(server.journal()).hasSize(1);
  }

  @Test
  void asksForLessFormWhereTheEndpointDoesNotKnowIt() throws UnusableAnswer {
    server.model(
        request ->
            request.contains("response_format")
                ? ChatReply.error(400, "bad", "response_format is not supported")
                : ChatReply.content(answer()));

    ask();
    ask();

    assertThat(server.journal())
        .extracting(call -> call.request().path("response_format").path("type").asString("none"))
        .containsExactly("json_schema", "json_object", "none", "none");
  }

  @Test
  void sendsNothingThatTheLedgerDoesNotAdmit() {
    CallLedger closed =
        (prompt, answer) -> {
          throw new IllegalStateException("budget");
        };
    assertThatThrownBy(() -> reviewer.ask(prompt, closed)).hasMessage("budget");
    assertThat(server.journal()).isEmpty();
  }
}
