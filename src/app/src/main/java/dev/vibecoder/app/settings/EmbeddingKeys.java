package dev.vibecoder.app.settings;

import dev.vibecoder.search.embed.EmbeddingSettings;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys below {@code vibe.embedding}.
 *
 * @param baseUrl of an OpenAI-compatible API, e.g. {@code https://api.openai.com/v1}; empty for the
 *     model in this process
 * @param model as the endpoint calls it
 * @param dimensions of its vectors
 * @param maxTokens that it reads of one text
 * @param apiKey better given in the environment, as VIBE_EMBEDDING_API_KEY
 */
public record EmbeddingKeys(
    @Nullable String baseUrl,
    @DefaultValue("text-embedding-3-large") String model,
    @DefaultValue("3072") int dimensions,
    @DefaultValue("8191") int maxTokens,
    @Nullable String apiKey) {

  public EmbeddingKeys {
    baseUrl = baseUrl == null || baseUrl.isBlank() ? null : baseUrl.strip();
  }

  /** As the search room wants it. */
  public EmbeddingSettings toSettings() {
    return baseUrl == null
        ? EmbeddingSettings.local()
        : EmbeddingSettings.endpoint(URI.create(baseUrl), model, dimensions, apiKey)
            .withMaxTokens(maxTokens);
  }

  /** Everything but the key. */
  @Override
  public String toString() {
    return "EmbeddingKeys[baseUrl=" + baseUrl + ", model=" + model + "]";
  }
}
