package dev.vibecoder.search.embed;

import dev.vibecoder.endpoint.EndpointFailure.Reason;
import dev.vibecoder.endpoint.PatientClient;
import dev.vibecoder.search.token.EndpointTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Embeds over an OpenAI-compatible endpoint, batch by batch. */
final class HttpEmbedder implements Embedder {

  private final EmbeddingSettings settings;
  private final EmbeddingsClient client;
  private final PatientClient patient;
  private final ToIntFunction<String> counter;

  HttpEmbedder(EmbeddingSettings settings, EmbeddingsClient client, PatientClient patient) {
    this.settings = settings;
    this.client = client;
    this.patient = patient;
    this.counter = EndpointTokens.of(settings.model());
  }

  @Override
  public EmbeddingModel model() {
    return new EmbeddingModel(
        settings.toEndpoint().provider(),
        settings.model(),
        settings.dimensions(),
        settings.maxTokens(),
        false);
  }

  @Override
  public int countTokens(String text) {
    return counter.applyAsInt(text);
  }

  @Override
  public CallLimits limits() {
    return new CallLimits(settings.batchSize(), settings.tokensPerRequest());
  }

  @Override
  public String asQuestion(String question) {
    String text = settings.queryPrefix() + Questions.cut(question);
    while (countTokens(text) > settings.maxTokens()) {
      text =
          text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2));
    }
    return text;
  }

  @Override
  public Embeddings embed(List<String> texts) {
    Tally tally = new Tally();
    HalvedBatches batches = new HalvedBatches(client, patient, settings, counter, tally);
    List<Integer> batch = new ArrayList<>();
    int batchTokens = 0;
    for (int i = 0; i < texts.size(); i++) {
      int tokens = countTokens(texts.get(i));
      if (refused(i, texts.get(i), tokens, tally)) {
        continue;
      }
      if (batch.size() == settings.batchSize()
          || batchTokens + tokens > settings.tokensPerRequest()) {
        batches.embed(texts, batch);
        batch = new ArrayList<>();
        batchTokens = 0;
      }
      batch.add(i);
      batchTokens += tokens;
    }
    if (!batch.isEmpty()) {
      batches.embed(texts, batch);
    }
    return tally.result();
  }

  @Override
  public float[] embedQuery(String question) {
    if (question.isBlank()) {
      throw new IllegalArgumentException("The question is blank");
    }
    Embeddings embeddings = embed(List.of(asQuestion(question)));
    if (!embeddings.complete()) {
      throw new EmbeddingFailure(
          Reason.CONFIGURATION, "The question was refused: " + embeddings.refusals().get(0), null);
    }
    return embeddings.vector(0);
  }

  private boolean refused(int position, String text, int tokens, Tally tally) {
    if (text.isBlank()) {
      tally.refuse(position, "it has no word to embed");
    } else if (tokens > settings.maxTokens()) {
      tally.refuse(
          position,
          "it takes %d tokens, the model reads %d".formatted(tokens, settings.maxTokens()));
    } else {
      return false;
    }
    return true;
  }
}
