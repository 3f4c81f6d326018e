package dev.vibecoder.search.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.EncodingType;
import dev.vibecoder.testkit.FakeOpenAiServer;
import dev.vibecoder.testkit.FakeVectors;
import dev.vibecoder.testkit.ModelCall;
import dev.vibecoder.testkit.ModelFault;
import dev.vibecoder.testkit.ModelFault.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpEmbedderTest {

  private static final int DIMENSIONS = 16;
  private static final String MODEL = "text-embedding-3-small";

  private final FakeOpenAiServer server = FakeOpenAiServer.start(DIMENSIONS);
  private final PassingTime time = new PassingTime();
  private final EmbeddingSettings settings = Endpoints.at(server.baseUrl(), MODEL, DIMENSIONS);
  private final Embedder embedder = Embedders.of(settings, time, time);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void embedsInBatchesAndInOrder() {
    List<String> texts = texts(20);

    Embeddings embeddings = embedder.embed(texts);

    assertVectors(embeddings, texts);
    assertThat(server.journal()).extracting(call -> call.inputs().size()).containsExactly(8, 8, 4);
    assertThat(embeddings.requests()).isEqualTo(3);
    assertThat(embeddings.tokens()).isEqualTo(server.billedTokens());
    assertThat(embeddings.tokensEstimated()).isFalse();
  }

  @Test
  void asksAsTheApiDemands() {
    embedder.embed(texts(1));

    ModelCall call = server.journal().get(0);
    assertThat(call.path()).isEqualTo("/v1/embeddings");
    assertThat(call.model()).isEqualTo(MODEL);
    assertThat(call.protocol()).isEqualTo("HTTP/1.1");
    assertThat(call.authorization()).isEqualTo("Bearer " + Endpoints.KEY);
    assertThat(call.dimensions()).isEqualTo(DIMENSIONS);
  }

  @Test
  void doesNotAskForDimensionsThatAModelCannotShortenTo() {
    EmbeddingSettings other = Endpoints.withModel(settings, "nomic-embed-text");
    Embedders.of(other, time, time).embed(texts(1));
    assertThat(server.journal().get(0).dimensions()).isZero();
  }

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

  @ParameterizedTest
  @ValueSource(ints = {400, 413, 422, 500})
  void leavesOutTheOneTextThatIsRefused(int status) {
    List<String> texts = texts(8);
    server.poison(texts.get(5)::equals, ModelFault.status(status));

    Embeddings embeddings = embedder.embed(texts);

    assertThat(embeddings.refusals()).containsOnlyKeys(5);
    assertThat(embeddings.refusals().get(5)).contains(String.valueOf(status), "scripted");
    assertThat(embeddings.vectors()).hasSize(7);
    assertThat(embeddings.vector(6))
        .containsExactly(FakeVectors.of(texts.get(6), DIMENSIONS), within(1e-6f));
    assertThat(embeddings.tokens()).isEqualTo(server.billedTokens());
    assertThat(embeddings.requests()).isEqualTo(server.journal().size());
  }

  @Test
  void stopsWhenEveryTextIsRefused() {
    server.poison(text -> true, ModelFault.status(400));
    assertFailure(EmbeddingFailure.Reason.CONFIGURATION, "refuses every text", "scripted");
    assertThat(server.journal()).hasSizeLessThan(10);
  }

  @Test
  void tellsWhatWasPaidBeforeItFailed() {
    server.script(ModelFault.none(), ModelFault.status(401));
    EmbeddingFailure failure =
        catchThrowableOfType(EmbeddingFailure.class, () -> embedder.embed(texts(16)));
    assertThat(failure.tokensSpent()).isEqualTo(server.billedTokens()).isPositive();
  }

  @Test
  void putsVectorsWhereTheirIndexSays() {
    server.script(ModelFault.of(Kind.SHUFFLED));
    assertVectors(embedder.embed(texts(8)), texts(8));
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {
        "ONE_VECTOR_LESS",
        "ONE_VECTOR_MORE",
        "DUPLICATE_INDEX",
        "HTML",
        "HALF_BODY",
        "BASE64"
      })
  void refusesABrokenAnswerAndAsksAgain(Kind kind) {
    server.script(ModelFault.of(kind));

    assertVectors(embedder.embed(texts(8)), texts(8));

    assertThat(server.journal()).hasSize(2);
    assertThat(time.pauses()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"NAN", "INFINITE", "NULL_NUMBER", "ZERO_VECTOR"})
  void leavesOutTheTextWhoseVectorIsUnusable(Kind kind) {
    server.script(ModelFault.of(kind));

    Embeddings embeddings = embedder.embed(texts(8));

    assertThat(embeddings.refusals()).containsOnlyKeys(0);
    assertThat(embeddings.vectors()).hasSize(7);
  }

  @Test
  void stopsWhenTheDimensionsAreOthers() {
    server.script(ModelFault.of(Kind.WRONG_DIMENSIONS));
    assertFailure(EmbeddingFailure.Reason.MODEL_CHANGED, "17", "16");
  }

  @Test
  void stopsWhenAnotherModelAnswers() {
    embedder.embed(texts(1));
    server.script(ModelFault.of(Kind.OTHER_MODEL));
    assertFailure(EmbeddingFailure.Reason.MODEL_CHANGED, MODEL, "another-model");
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"WITHOUT_USAGE", "NEGATIVE_USAGE", "HUGE_USAGE"})
  void countsTokensItselfWhenTheAnswerDoesNotSay(Kind kind) {
    server.script(ModelFault.of(kind));
    List<String> texts = texts(3);
    var cl100k = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.CL100K_BASE);

    Embeddings embeddings = embedder.embed(texts);

    assertThat(embeddings.tokensEstimated()).isTrue();
    assertThat(embeddings.tokens()).isEqualTo(texts.stream().mapToInt(cl100k::countTokens).sum());
  }

  @Test
  void givesUpOnAnEndpointThatHangs() {
    EmbeddingSettings hasty = Endpoints.withTimeout(settings, Duration.ofMillis(200));
    server.poison(text -> true, ModelFault.of(Kind.HANGS));
    Embedder impatient = Embedders.of(hasty, time, time);
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
  void sendsNoTextThatCannotBeEmbedded() {
    Embeddings embeddings = embedder.embed(List.of(" ", "word ".repeat(9_000), "fine"));
    assertThat(embeddings.refusals()).containsOnlyKeys(0, 1);
    assertThat(server.journal()).hasSize(1);
    assertThat(server.journal().get(0).inputs()).containsExactly("fine");
    assertThat(embedder.embed(List.of("\n")).requests()).isZero();
  }

  @Test
  void embedsAQuestion() {
    assertThat(embedder.embedQuery("who retries?"))
        .containsExactly(FakeVectors.of("who retries?", DIMENSIONS), within(1e-6f));
    assertThat(embedder.embedQuery("why ".repeat(500_000))).hasSize(DIMENSIONS);
    assertThatThrownBy(() -> embedder.embedQuery("")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsSpecialTokensOfTheTokenizerAsText() {
    assertThat(embedder.countTokens("<|endoftext|>")).isGreaterThan(1);
  }

  private EmbeddingFailure assertFailure(EmbeddingFailure.Reason reason, String... parts) {
    EmbeddingFailure failure =
        catchThrowableOfType(EmbeddingFailure.class, () -> embedder.embed(texts(8)));
    assertThat(failure).isNotNull();
    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure).message().contains(parts);
    return failure;
  }

  private static void assertVectors(Embeddings embeddings, List<String> texts) {
    assertThat(embeddings.refusals()).isEmpty();
    assertThat(embeddings.vectors()).hasSize(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      assertThat(embeddings.vector(i))
          .as(texts.get(i))
          .containsExactly(FakeVectors.of(texts.get(i), DIMENSIONS), within(1e-6f));
    }
  }

  private static List<String> texts(int count) {
    return IntStream.range(0, count).mapToObj(i -> "text number " + i + " ✓ \uD83D\uDE00").toList();
  }
}
