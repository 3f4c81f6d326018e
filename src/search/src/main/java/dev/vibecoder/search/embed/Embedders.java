package dev.vibecoder.search.embed;

import dev.vibecoder.endpoint.Pace;
import dev.vibecoder.endpoint.PatientClient;
import dev.vibecoder.endpoint.Pause;
import java.time.Clock;

/** Makes the embedder that the settings ask for. Making one reads no model and opens no socket. */
public final class Embedders {

  private Embedders() {}

  /** The model in this process, or the endpoint when the settings name one. */
  public static Embedder of(EmbeddingSettings settings, Clock clock) {
    return of(settings, clock, PatientClient.SLEEPING);
  }

  static Embedder of(EmbeddingSettings settings, Clock clock, Pause pause) {
    if (settings.baseUrl() == null) {
      return local(settings);
    }
    EmbeddingsClient client = new EmbeddingsClient(settings, clock);
    Pace pace = new Pace(settings.requestsPerMinute(), settings.tokensPerMinute(), clock);
    var patient = new PatientClient(client.uri(), settings.toPatience(), pace, clock, pause);
    return new HttpEmbedder(settings, client, patient);
  }

  private static Embedder local(EmbeddingSettings settings) {
    if (!settings.model().equals(OnnxEmbedder.MODEL)) {
      throw new IllegalArgumentException(
          "Model '%s' needs a base URL; without one only %s is there"
              .formatted(settings.model(), OnnxEmbedder.MODEL));
    }
    if (settings.dimensions() != OnnxEmbedder.DIMENSIONS) {
      throw new IllegalArgumentException(
          "%s has %d dimensions, not %d"
              .formatted(OnnxEmbedder.MODEL, OnnxEmbedder.DIMENSIONS, settings.dimensions()));
    }
    return new OnnxEmbedder(settings.queryPrefix());
  }
}
