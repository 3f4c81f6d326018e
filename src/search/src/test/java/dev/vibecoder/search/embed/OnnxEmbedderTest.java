package dev.vibecoder.search.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.vibecoder.search.RandomText;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class OnnxEmbedderTest {

  private static final String PARSER = "int parse(String json) { return reader.readTree(json); }";
  private static final String RETRY = "void retry() { wait(backoff); send(request); }";

  private final Embedder embedder = Embedders.of(EmbeddingSettings.local(), Clock.systemUTC());

  @Test
  void namesItsModel() {
    assertThat(embedder.model())
        .isEqualTo(new EmbeddingModel("local", "bge-small-en-v1.5-int8", 384, 512, true));
  }

  @Test
  void embedsEachTextIntoAVectorOfUnitLength() {
    Embeddings embeddings = embedder.embed(List.of(PARSER, RETRY));

    assertThat(embeddings.complete()).isTrue();
    assertThat(embeddings.vectors()).hasSize(2);
    for (int i = 0; i < 2; i++) {
      assertThat(embeddings.vector(i)).hasSize(384);
      assertThat(dot(embeddings.vector(i), embeddings.vector(i))).isCloseTo(1, within(1e-5));
    }
    assertThat(embeddings.tokens())
        .isEqualTo(embedder.countTokens(PARSER) + embedder.countTokens(RETRY));
    assertThat(embeddings.tokensEstimated()).isFalse();
  }

  /**
   * Taken from another implementation of the same model; the last digits vary with the processor.
   */
  @Test
  void embedsAsTheModelDoesElsewhere() {
    float[] vector = embedder.embed(List.of(PARSER)).vector(0);
    assertThat(Arrays.copyOf(vector, 8))
        .containsExactly(
            new float[] {0.0093f, 0.0372f, 0.0194f, -0.0417f, 0.0418f, -0.0745f, 0.0052f, 0.0317f},
            within(0.01f));
  }

  @Test
  void embedsTheSameTextIntoTheSameVectorWhateverStandsBesideIt() {
    float[] alone = embedder.embed(List.of(PARSER)).vector(0);
    float[] among = embedder.embed(List.of(RETRY, "x", PARSER)).vector(2);
    assertThat(among).isEqualTo(alone);
  }

  @Test
  void findsTheTextThatAnswersAQuestion() {
    Embeddings texts = embedder.embed(List.of(PARSER, RETRY));
    float[] question = embedder.embedQuery("where is JSON parsed?");
    assertThat(dot(question, texts.vector(0))).isGreaterThan(dot(question, texts.vector(1)) + 0.05);
  }

  @Test
  void embedsAQuestionUnlikeAText() {
    String text = "where is JSON parsed?";
    assertThat(embedder.embedQuery(text)).isNotEqualTo(embedder.embed(List.of(text)).vector(0));
  }

  @Test
  void refusesATextBeyondTheLimitInsteadOfCuttingIt() {
    Embeddings embeddings = embedder.embed(List.of("word ".repeat(511), "word ".repeat(510)));

    assertThat(embeddings.refusals().get(0)).contains("513 tokens", "512");
    assertThat(embeddings.vectors()).containsOnlyKeys(1);
    assertThatThrownBy(() -> embeddings.vector(0)).hasMessageContaining("513 tokens");
  }

  @Test
  void refusesATextWithoutWords() {
    Embeddings embeddings = embedder.embed(List.of("", " \n\t", "\u200B", "x"));
    assertThat(embeddings.refusals()).containsOnlyKeys(0, 1, 2);
    assertThat(embeddings.vectors()).containsOnlyKeys(3);
  }

  @Test
  void embedsAVeryLongQuestionByItsHead() {
    assertThat(embedder.embedQuery("json \uD83D\uDE00".repeat(200_000))).hasSize(384);
    assertThatThrownBy(() -> embedder.embedQuery(" \n"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void embedsHostileText() {
    for (int seed = 0; seed < 20; seed++) {
      String text = "x" + new RandomText(seed).of(40);
      Embeddings embeddings = embedder.embed(List.of(text, "\uD83D", "a\u0000b"));
      assertThat(embeddings.vectors().values())
          .allSatisfy(vector -> assertThat(dot(vector, vector)).isCloseTo(1, within(1e-5)));
    }
  }

  @Test
  void givesManyThreadsTheVectorsItGivesOne() throws Exception {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      texts.add("method number " + i + " of " + "thing ".repeat(i));
    }
    Embeddings expected = embedder.embed(texts);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Embeddings>> results = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        results.add(threads.submit(() -> embedder.embed(texts)));
      }
      for (Future<Embeddings> result : results) {
        for (int i = 0; i < texts.size(); i++) {
          assertThat(result.get().vector(i)).isEqualTo(expected.vector(i));
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void refusesSettingsOfAnotherModel() {
    EmbeddingSettings other = EmbeddingSettings.local();
    assertThatThrownBy(
            () ->
                Embedders.of(
                    Endpoints.withModel(other, "text-embedding-3-small"), Clock.systemUTC()))
        .hasMessageContaining("needs a base URL");
  }

  static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
