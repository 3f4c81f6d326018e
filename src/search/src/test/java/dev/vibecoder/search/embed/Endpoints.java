package dev.vibecoder.search.embed;

import java.net.URI;
import java.time.Duration;

/** Settings for tests: impatient, in small batches. */
final class Endpoints {

  static final String KEY = "secret-of-the-test-4711";

  private Endpoints() {}

  static EmbeddingSettings at(URI baseUrl, String model, int dimensions) {
    return new EmbeddingSettings(
        baseUrl,
        model,
        dimensions,
        KEY,
        8191,
        "",
        8,
        250_000,
        0,
        0,
        Duration.ofSeconds(5),
        Duration.ofSeconds(5),
        4,
        Duration.ofSeconds(1),
        Duration.ofMinutes(2));
  }

  static EmbeddingSettings withModel(EmbeddingSettings s, String model) {
    return new EmbeddingSettings(
        s.baseUrl(),
        model,
        s.dimensions(),
        s.apiKey(),
        s.maxTokens(),
        s.queryPrefix(),
        s.batchSize(),
        s.tokensPerRequest(),
        s.requestsPerMinute(),
        s.tokensPerMinute(),
        s.connectTimeout(),
        s.requestTimeout(),
        s.attempts(),
        s.firstBackoff(),
        s.longestWait());
  }

  static EmbeddingSettings withTimeout(EmbeddingSettings s, Duration timeout) {
    return new EmbeddingSettings(
        s.baseUrl(),
        s.model(),
        s.dimensions(),
        s.apiKey(),
        s.maxTokens(),
        s.queryPrefix(),
        s.batchSize(),
        s.tokensPerRequest(),
        s.requestsPerMinute(),
        s.tokensPerMinute(),
        timeout,
        timeout,
        2,
        s.firstBackoff(),
        s.longestWait());
  }
}
