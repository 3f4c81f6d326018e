package dev.vibecoder.search.embed;

import dev.vibecoder.endpoint.EndpointFailure;
import dev.vibecoder.store.Generation;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The embedder that is configured, and those of the models that something was indexed with before.
 * Each is made once. Safe for use by many threads.
 */
public final class ModelEmbedders {

  private final Embedder configured;
  private final @Nullable URI baseUrl;
  private final Function<Generation, Optional<Embedder>> maker;
  private final Map<Integer, Optional<Embedder>> made = new ConcurrentHashMap<>();

  private ModelEmbedders(
      Embedder configured, @Nullable URI baseUrl, Function<Generation, Optional<Embedder>> maker) {
    this.configured = configured;
    this.baseUrl = baseUrl;
    this.maker = maker;
  }

  /** Those that can be made with these settings: the local one always, others at their endpoint. */
  public static ModelEmbedders of(EmbeddingSettings settings, Clock clock) {
    var past = new PastModels(settings, clock);
    return new ModelEmbedders(Embedders.of(settings, clock), settings.baseUrl(), past::embedder);
  }

  /**
   * This one, and others as they are found.
   *
   * @param others makes the embedder of a generation of another model, where it can
   */
  public static ModelEmbedders of(
      Embedder configured, Function<Generation, Optional<Embedder>> others) {
    return new ModelEmbedders(configured, null, others);
  }

  /** The one for whatever is indexed from now on. */
  public Embedder configured() {
    return configured;
  }

  /** Endpoint of the configured one, without credentials; null when it runs in this process. */
  public @Nullable String baseUrl() {
    return baseUrl == null ? null : baseUrl.toString();
  }

  /** The one whose vectors compare with those of the generation; empty when it cannot be made. */
  public Optional<Embedder> find(Generation generation) {
    EmbeddingModel model = configured.model();
    return model.name().equals(generation.model()) && model.dimensions() == generation.dimensions()
        ? Optional.of(configured)
        : made.computeIfAbsent(generation.id(), id -> maker.apply(generation));
  }

  /**
   * The same for whoever cannot do without.
   *
   * @throws EmbeddingFailure when it cannot be made, with the way out
   */
  public Embedder of(Generation generation) {
    return find(generation)
        .orElseThrow(
            () ->
                new EmbeddingFailure(
                    EndpointFailure.Reason.CONFIGURATION,
                    "What is searched was indexed with the model '%s' of %s, which cannot be reached with"
                            .formatted(generation.model(), generation.provider())
                        + " this configuration; set vibe.embedding back to it, or let vibe run embed"
                        + " index with the configured one and then vibe index use it",
                    null));
  }
}
