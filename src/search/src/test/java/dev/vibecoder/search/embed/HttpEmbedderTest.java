package dev.vibecoder.search.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.vibecoder.testkit.FakeVectors;
import dev.vibecoder.testkit.ModelCall;
import java.util.List;
import org.junit.jupiter.api.Test;

class HttpEmbedderTest extends HttpEmbedderFixture {

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
    Embedders.of(other, time, time::of).embed(texts(1));
    assertThat(server.journal().get(0).dimensions()).isZero();
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
}
