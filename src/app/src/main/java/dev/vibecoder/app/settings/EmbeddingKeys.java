package dev.vibecoder.app.settings;

import dev.vibecoder.search.embed.EmbeddingSettings;
import java.time.Duration;
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
 * @param batchSize texts of one request at most
 * @param requestTokens tokens of one request at most
 * @param concurrency requests at the same time, for all projects together
 * @param requestsPerMinute at most; 0 for any number
 * @param tokensPerMinute at most; 0 for any number
 * @param chunkTokens of a chunk at most; never more than the model reads
 * @param keepVectors how long the vector of a content that is gone is kept
 * @param apiKey better given in the environment, as VIBE_EMBEDDING_API_KEY
 */
public record EmbeddingKeys(
    @Nullable String baseUrl,
    @DefaultValue("text-embedding-3-large") String model,
    @DefaultValue("3072") int dimensions,
    @DefaultValue("8191") int maxTokens,
    @DefaultValue("64") int batchSize,
    @DefaultValue("250000") int requestTokens,
    @DefaultValue("4") int concurrency,
    @DefaultValue("0") int requestsPerMinute,
    @DefaultValue("0") int tokensPerMinute,
    @DefaultValue("512") int chunkTokens,
    @DefaultValue("30d") Duration keepVectors,
    @Nullable String apiKey) {

  public EmbeddingKeys {
    require(batchSize >= 1 && batchSize <= 2_048, "batch-size is 1 to 2048");
    require(requestTokens >= 1, "request-tokens is 1 or more");
    require(concurrency >= 1 && concurrency <= 64, "concurrency is 1 to 64");
    require(requestsPerMinute >= 0, "requests-per-minute cannot be negative");
    require(tokensPerMinute >= 0, "tokens-per-minute cannot be negative");
    require(chunkTokens >= 64 && chunkTokens <= 1_024, "chunk-tokens is 64 to 1024");
    require(!keepVectors.isNegative(), "keep-vectors cannot be negative");
    baseUrl = baseUrl == null || baseUrl.isBlank() ? null : baseUrl.strip();
  }

  /** As the search room wants it. */
  public EmbeddingSettings toSettings() {
    return baseUrl == null
        ? EmbeddingSettings.local()
        : EmbeddingSettings.endpoint(
                EndpointAddress.of("vibe.embedding.base-url", baseUrl), model, dimensions, apiKey)
            .withMaxTokens(maxTokens)
            .withPace(batchSize, requestTokens, requestsPerMinute, tokensPerMinute);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException("vibe.embedding." + message);
    }
  }

  /** Everything but the key. */
  @Override
  public String toString() {
    return "EmbeddingKeys[baseUrl=" + baseUrl + ", model=" + model + "]";
  }
}
