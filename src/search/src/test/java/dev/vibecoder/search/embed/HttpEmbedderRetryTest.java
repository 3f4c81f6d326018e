package dev.vibecoder.search.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vibecoder.testkit.ModelFault;
import dev.vibecoder.testkit.ModelFault.Kind;
import dev.vibecoder.testkit.PassingTime;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpEmbedderRetryTest extends HttpEmbedderFixture {

  @Test
  void waitsAsManySecondsAsAsked() {
    server.script(ModelFault.status(429).retryAfter("7"));

    assertVectors(embedder.embed(texts(3)), texts(3));

    assertThat(time.pauses()).hasSize(1);
    assertThat(time.pauses().get(0)).isBetween(Duration.ofSeconds(7), Duration.ofMillis(7_700));
  }

  @Test
  void waitsUntilTheDateAsked() {
    server.script(ModelFault.status(503).retryAfter("Sun, 01 Mar 2026 12:01:30 GMT"));

    assertVectors(embedder.embed(texts(3)), texts(3));

    assertThat(time.pauses().get(0)).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(99));
  }

  @Test
  void doublesItsWaitWhenNoneIsAsked() {
    server.script(
        ModelFault.status(429), ModelFault.status(529), ModelFault.status(502).retryAfter("soon"));

    assertVectors(embedder.embed(texts(3)), texts(3));

    assertThat(time.pauses()).hasSize(3);
    for (int i = 0; i < 3; i++) {
      long full = 1_000L << i;
      assertThat(time.pauses().get(i).toMillis()).isBetween(full / 2, full);
    }
  }

  @Test
  void stopsWhenAskedToWaitForTooLong() {
    server.script(ModelFault.status(429).retryAfter("3600"));
    assertFailure(EmbeddingFailure.Reason.UNAVAILABLE, "3600 s");
    assertThat(server.journal()).hasSize(1);
  }

  @Test
  void stopsWhenTheAttemptsAreUsedUp() {
    server.poison(text -> true, ModelFault.status(503));
    assertFailure(EmbeddingFailure.Reason.UNAVAILABLE, "503", "4 times");
    assertThat(server.journal()).hasSize(4);
  }

  @Test
  void makesEveryThreadWaitWhenOneIsAskedTo() throws Exception {
    server.script(ModelFault.status(429).retryAfter("30"));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Embeddings>> calls = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        calls.add(() -> embedder.embed(texts(5)));
      }
      for (Future<Embeddings> result : threads.invokeAll(calls)) {
        assertVectors(result.get(), texts(5));
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(server.journal()).hasSize(9);
  }

  @Test
  void stopsAtOnceWhenTheQuotaIsUsedUp() {
    server.script(ModelFault.error(429, "insufficient_quota", "You exceeded your quota"));
    assertFailure(EmbeddingFailure.Reason.QUOTA, "You exceeded your quota", "top up");
    assertThat(server.journal()).hasSize(1);
    assertThat(time.pauses()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void stopsAtOnceWhenTheKeyIsRefusedAndDoesNotRepeatIt(int status) {
    String message = "Incorrect API key provided: " + Endpoints.KEY + " or sk-proj-12345678\\n";
    server.script(ModelFault.error(status, "invalid_api_key", message));

    EmbeddingFailure failure =
        assertFailure(EmbeddingFailure.Reason.CREDENTIALS, "check the API key");

    assertThat(failure).message().doesNotContain(Endpoints.KEY).doesNotContain("12345678");
    assertThat(settings.toString()).doesNotContain(Endpoints.KEY);
    assertThat(server.journal()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 404, 405})
  void stopsAtOnceWhenTheEndpointIsNotThere(int status) {
    server.script(ModelFault.status(status));
    assertFailure(EmbeddingFailure.Reason.CONFIGURATION, String.valueOf(status), "base URL");
    assertThat(server.journal()).hasSize(1);
  }

  @Test
  void tellsWhatWasPaidBeforeItFailed() {
    server.script(ModelFault.none(), ModelFault.status(401));
    EmbeddingFailure failure =
        catchThrowableOfType(EmbeddingFailure.class, () -> embedder.embed(texts(16)));
    assertThat(failure.tokensSpent()).isEqualTo(server.billedTokens()).isPositive();
  }

  @Test
  void givesUpOnAnEndpointThatHangs() {
    EmbeddingSettings hasty = Endpoints.withTimeout(settings, Duration.ofMillis(200));
    server.poison(text -> true, ModelFault.of(Kind.HANGS));
    Embedder impatient = Embedders.of(hasty, time, time::of);
    assertThatThrownBy(() -> impatient.embed(texts(2)))
        .isInstanceOf(EmbeddingFailure.class)
        .hasMessageContaining("2 times");
  }

  @Test
  void givesUpOnAnEndpointThatIsNotThere() {
    server.close();
    assertFailure(EmbeddingFailure.Reason.UNAVAILABLE, "could not be read", "4 times");
  }

  @Test
  void leavesTheEndpointAloneInLaterCallsToo() {
    List<Duration> pauses = new ArrayList<>();
    Clock stopped = Clock.fixed(PassingTime.START, ZoneOffset.UTC);
    Embedder shared = Embedders.of(settings, stopped, pauses::add);
    server.script(ModelFault.status(429).retryAfter("30"));

    shared.embed(texts(1));
    shared.embed(texts(1));

    assertThat(pauses).hasSize(2).allMatch(pause -> pause.compareTo(Duration.ofSeconds(30)) >= 0);
  }

  @Test
  void stopsWhenInterruptedAndStaysInterrupted() {
    Embedder interrupted =
        Embedders.of(
            settings,
            time,
            pause -> {
              throw new InterruptedException();
            });
    server.script(ModelFault.status(502));
    assertThatThrownBy(() -> interrupted.embed(texts(1)))
        .isInstanceOf(EmbeddingFailure.class)
        .hasMessageContaining("Interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }
}
