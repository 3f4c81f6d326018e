package dev.vibecoder.search.embed;

import dev.vibecoder.store.Generation;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes embedders of models that are not configured any more. */
final class PastModels {

  private final EmbeddingSettings configured;
  private final Clock clock;

  PastModels(EmbeddingSettings configured, Clock clock) {
    this.configured = configured;
    this.clock = clock;
  }

  Optional<Embedder> embedder(Generation generation) {
    String url = generation.baseUrl();
    if (url != null) {
      return Optional.of(Embedders.of(endpoint(URI.create(url), generation), clock));
    }
    boolean local =
        generation.model().equals(OnnxEmbedder.MODEL)
            && generation.dimensions() == OnnxEmbedder.DIMENSIONS;
    return local ? Optional.of(Embedders.of(EmbeddingSettings.local(), clock)) : Optional.empty();
  }

  private EmbeddingSettings endpoint(URI url, Generation generation) {
    var settings =
        EmbeddingSettings.endpoint(url, generation.model(), generation.dimensions(), key(url))
            .withPace(
                configured.batchSize(),
                configured.tokensPerRequest(),
                configured.requestsPerMinute(),
                configured.tokensPerMinute());
    return configured.attempts() == 1 ? settings.impatient() : settings;
  }

  /** One provider's key is no other's business. */
  private @Nullable String key(URI url) {
    URI known = configured.baseUrl();
    boolean same = known == null || String.valueOf(known.getHost()).equals(url.getHost());
    return same ? configured.apiKey() : null;
  }
}
