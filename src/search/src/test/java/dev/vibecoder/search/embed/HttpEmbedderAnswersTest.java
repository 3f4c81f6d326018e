package dev.vibecoder.search.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.EncodingType;
import dev.vibecoder.testkit.FakeVectors;
import dev.vibecoder.testkit.ModelFault;
import dev.vibecoder.testkit.ModelFault.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpEmbedderAnswersTest extends HttpEmbedderFixture {

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
}
