package dev.vibecoder.endpoint;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * An address that is told of events as JSON. It may hold a secret, so no message shows more of it
 * than the host.
 */
public final class Webhook {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final URI address;
  private final HttpClient http;

  /**
   * @throws IllegalArgumentException when it is no http or https address
   */
  public Webhook(URI address) {
    boolean web =
        "https".equalsIgnoreCase(address.getScheme())
            || "http".equalsIgnoreCase(address.getScheme());
    if (!web || address.getHost() == null) {
      throw new IllegalArgumentException("a webhook is an http:// or https:// address");
    }
    this.address = address;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(TIMEOUT)
            .build();
  }

  /**
   * Posts an event once.
   *
   * @throws IOException when it was not taken, with a reason that can be shown
   */
  public void post(Map<String, Object> event) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(event)))
            .build();
    int status;
    try {
      status = http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new IOException(
          "the webhook at "
              + address.getHost()
              + " cannot be reached: "
              + e.getClass().getSimpleName(),
          e);
    }
    if (status / 100 != 2) {
      throw new IOException("the webhook at " + address.getHost() + " answered " + status);
    }
  }

  /** The host alone. */
  @Override
  public String toString() {
    return "Webhook[" + address.getHost() + "]";
  }
}
