package dev.vibecoder.search.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.vibecoder.testkit.FakeOpenAiServer;
import dev.vibecoder.testkit.FakeVectors;
import dev.vibecoder.testkit.PassingTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;

/** A fake endpoint, an embedder that talks to it in batches of eight, and a clock between them. */
abstract class HttpEmbedderFixture {

  static final int DIMENSIONS = 16;
  static final String MODEL = "text-embedding-3-small";

  final FakeOpenAiServer server = FakeOpenAiServer.start(DIMENSIONS);
  final PassingTime time = new PassingTime();
  final EmbeddingSettings settings = Endpoints.at(server.baseUrl(), MODEL, DIMENSIONS);
  final Embedder embedder = Embedders.of(settings, time, time::of);

  @AfterEach
  void stop() {
    server.close();
  }

  EmbeddingFailure assertFailure(EmbeddingFailure.Reason reason, String... parts) {
    EmbeddingFailure failure =
        catchThrowableOfType(EmbeddingFailure.class, () -> embedder.embed(texts(8)));
    assertThat(failure).isNotNull();
    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure).message().contains(parts);
    return failure;
  }

  static void assertVectors(Embeddings embeddings, List<String> texts) {
    assertThat(embeddings.refusals()).isEmpty();
    assertThat(embeddings.vectors()).hasSize(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      assertThat(embeddings.vector(i))
          .as(texts.get(i))
          .containsExactly(FakeVectors.of(texts.get(i), DIMENSIONS), within(1e-6f));
    }
  }

  static List<String> texts(int count) {
    return IntStream.range(0, count).mapToObj(i -> "text number " + i + " ✓ \uD83D\uDE00").toList();
  }
}
