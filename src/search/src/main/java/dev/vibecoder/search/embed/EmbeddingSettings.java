package dev.vibecoder.search.embed;

import dev.vibecoder.endpoint.EndpointSettings;
import dev.vibecoder.endpoint.Patience;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which embedder to use and how patiently.
 *
 * @param baseUrl of an OpenAI-compatible API, e.g. {@code https://api.openai.com/v1}; null for the
 *     model in this process
 * @param model as the endpoint calls it
 * @param dimensions that every vector must have
 * @param apiKey sent as bearer token; null when the endpoint wants none
 * @param maxTokens that the model reads of one text
 * @param queryPrefix put before every question, as some models were trained with one
 * @param batchSize texts per request
 * @param connectTimeout for a connection to be made
 * @param requestTimeout for the whole answer to have come
 * @param attempts of one request, the first included
 * @param firstBackoff before the second attempt; it doubles from there
 * @param tokensPerRequest at most; a single text may exceed it
 * @param requestsPerMinute at most, from this process; 0 for any number
 * @param tokensPerMinute at most, from this process; 0 for any number
 * @param longestWait the endpoint may ask for in {@code Retry-After}; beyond it the call fails
 */
public record EmbeddingSettings(
    @Nullable URI baseUrl,
    String model,
    int dimensions,
    @Nullable String apiKey,
    int maxTokens,
    String queryPrefix,
    int batchSize,
    int tokensPerRequest,
    int requestsPerMinute,
    int tokensPerMinute,
    Duration connectTimeout,
    Duration requestTimeout,
    int attempts,
    Duration firstBackoff,
    Duration longestWait) {

  /** OpenAI takes 300,000, as it counts them. */
  private static final int TOKENS_PER_REQUEST = 250_000;

  public EmbeddingSettings {
    require(!model.isBlank(), "model is blank");
    require(dimensions > 0, "dimensions must be positive");
    require(maxTokens > 0, "maxTokens must be positive");
    require(batchSize > 0, "batchSize must be positive");
    require(tokensPerRequest > 0, "tokensPerRequest must be positive");
    require(requestsPerMinute >= 0, "requestsPerMinute cannot be negative");
    require(tokensPerMinute >= 0, "tokensPerMinute cannot be negative");
    require(attempts > 0, "attempts must be positive");
    apiKey = apiKey == null || apiKey.isBlank() ? null : apiKey.strip();
    if (baseUrl != null) {
      var unused = new EndpointSettings(baseUrl, model, apiKey, connectTimeout, requestTimeout);
    }
  }

  /** Where a model that is not in this process is asked. */
  EndpointSettings toEndpoint() {
    return new EndpointSettings(
        Objects.requireNonNull(baseUrl), model, apiKey, connectTimeout, requestTimeout);
  }

  Patience toPatience() {
    return new Patience(attempts, firstBackoff, longestWait);
  }

  /** The model in this process: no network, no key, no cost. */
  public static EmbeddingSettings local() {
    return defaults(null, OnnxEmbedder.MODEL, OnnxEmbedder.DIMENSIONS, null)
        .withMaxTokens(OnnxEmbedder.MAX_TOKENS);
  }

  /** An OpenAI-compatible endpoint with the limits of OpenAI's models. */
  public static EmbeddingSettings endpoint(
      URI baseUrl, String model, int dimensions, @Nullable String apiKey) {
    return defaults(baseUrl, model, dimensions, apiKey);
  }

  /** The same for a model that reads at most so many tokens of a text. */
  public EmbeddingSettings withMaxTokens(int tokens) {
    return new EmbeddingSettings(
        baseUrl,
        model,
        dimensions,
        apiKey,
        tokens,
        queryPrefix,
        batchSize,
        tokensPerRequest,
        requestsPerMinute,
        tokensPerMinute,
        connectTimeout,
        requestTimeout,
        attempts,
        firstBackoff,
        longestWait);
  }

  /**
   * The same in requests of this size and at this pace.
   *
   * @param requestsPerMinute at most; 0 for any number
   * @param tokensPerMinute at most; 0 for any number
   */
  public EmbeddingSettings withPace(
      int texts, int tokens, int requestsPerMinute, int tokensPerMinute) {
    return new EmbeddingSettings(
        baseUrl,
        model,
        dimensions,
        apiKey,
        maxTokens,
        queryPrefix,
        texts,
        tokens,
        requestsPerMinute,
        tokensPerMinute,
        connectTimeout,
        requestTimeout,
        attempts,
        firstBackoff,
        longestWait);
  }

  /** The same for a question whose asker waits: an endpoint in trouble is not waited for. */
  public EmbeddingSettings impatient() {
    return new EmbeddingSettings(
        baseUrl,
        model,
        dimensions,
        apiKey,
        maxTokens,
        queryPrefix,
        batchSize,
        tokensPerRequest,
        requestsPerMinute,
        tokensPerMinute,
        Duration.ofSeconds(3),
        Duration.ofSeconds(10),
        1,
        firstBackoff,
        Duration.ZERO);
  }

  /** Everything but the key. */
  @Override
  public String toString() {
    return "EmbeddingSettings[baseUrl=%s, model=%s, dimensions=%d, apiKey=%s]"
        .formatted(baseUrl, model, dimensions, apiKey == null ? "none" : "***");
  }

  private static EmbeddingSettings defaults(
      @Nullable URI baseUrl, String model, int dimensions, @Nullable String apiKey) {
    return new EmbeddingSettings(
        baseUrl,
        model,
        dimensions,
        apiKey,
        8191,
        QueryPrefix.of(model),
        64,
        TOKENS_PER_REQUEST,
        0,
        0,
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        6,
        Duration.ofSeconds(1),
        Duration.ofMinutes(2));
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException("Embedding settings: " + message);
    }
  }
}
