package dev.vibecoder.endpoint;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where a model is asked.
 *
 * @param baseUrl of an OpenAI-compatible API, e.g. {@code https://api.openai.com/v1}
 * @param model as the endpoint calls it
 * @param apiKey sent as bearer token; null when the endpoint wants none
 * @param connectTimeout for a connection to be made
 * @param requestTimeout for the whole answer to have come
 */
public record EndpointSettings(
    URI baseUrl,
    String model,
    @Nullable String apiKey,
    Duration connectTimeout,
    Duration requestTimeout) {

  public EndpointSettings {
    require(!model.isBlank(), "model is blank");
    require(isPlainHttp(baseUrl), "baseUrl must be http(s)://host/… without user");
    require(
        !connectTimeout.isNegative() && !connectTimeout.isZero(), "connect timeout is too short");
    require(
        !requestTimeout.isNegative() && !requestTimeout.isZero(), "request timeout is too short");
    apiKey = apiKey == null || apiKey.isBlank() ? null : apiKey.strip();
    require(isHeaderText(apiKey), "apiKey has characters that no HTTP header can carry");
  }

  /** Who serves the model, as prices name it. */
  public String provider() {
    return baseUrl.getHost().equals("api.openai.com") ? "openai" : baseUrl.getHost();
  }

  URI uri(String path) {
    String base = baseUrl.toString();
    return URI.create(base + (base.endsWith("/") ? "" : "/") + path);
  }

  /** Everything but the key. */
  @Override
  public String toString() {
    return "EndpointSettings[baseUrl=%s, model=%s, apiKey=%s]"
        .formatted(baseUrl, model, apiKey == null ? "none" : "***");
  }

  /** An address of http or https with a host, and nothing of what belongs to one request. */
  public static boolean isPlainHttp(URI url) {
    boolean http =
        "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
    return http
        && url.getHost() != null
        && url.getRawUserInfo() == null
        && url.getRawQuery() == null;
  }

  /** Java's own refusal would repeat the key. */
  private static boolean isHeaderText(@Nullable String key) {
    return key == null || key.chars().allMatch(c -> c > ' ' && c < 127);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException("Endpoint: " + message);
    }
  }
}
