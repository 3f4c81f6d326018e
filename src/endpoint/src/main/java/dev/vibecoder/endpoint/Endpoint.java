package dev.vibecoder.endpoint;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One path of an endpoint; sends each request once. HTTP/1.1, since the upgrade that Java offers on
 * plain connections confuses small servers; no redirects, since they would carry the key elsewhere.
 * Safe for use by many threads.
 */
public final class Endpoint {

  private final EndpointSettings settings;
  private final URI uri;
  private final HttpClient http;
  private final ErrorAnswers errors;

  /**
   * @param path below the base URL, e.g. {@code embeddings}
   */
  public Endpoint(EndpointSettings settings, String path, Clock clock) {
    this.settings = settings;
    this.uri = settings.uri(path);
    this.errors = new ErrorAnswers(uri, settings, clock);
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connectTimeout())
            .build();
  }

  public URI uri() {
    return uri;
  }

  /** Text of the endpoint made fit for messages and logs: short, on one line, without the key. */
  public String shown(String text) {
    return errors.shown(text);
  }

  /**
   * The answer to a request, which was 200.
   *
   * @param limit bytes of the answer at most
   * @throws TransientFault when the request may be sent again
   * @throws RefusedInput when what it holds is to blame
   * @throws EndpointFailure when nothing would help
   */
  public byte[] post(Map<String, Object> body, long limit)
      throws TransientFault, RefusedInput, InterruptedException {
    HttpResponse<byte[]> response = exchange(request(body), limit);
    if (response.statusCode() != 200) {
      throw errors.of(response);
    }
    return response.body();
  }

  private HttpRequest request(Map<String, Object> body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(settings.requestTimeout())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
    if (settings.apiKey() != null) {
      request.header("Authorization", "Bearer " + settings.apiKey());
    }
    return request.build();
  }

  /** The request's own timeout ends with the headers: the body needs a deadline as well. */
  private HttpResponse<byte[]> exchange(HttpRequest request, long limit)
      throws TransientFault, InterruptedException {
    Duration timeout = settings.requestTimeout();
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, headers -> new CappedBody(limit));
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw TransientFault.unreachable("did not answer within " + timeout.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw TransientFault.unreachable("could not be read: " + reason(failure), failure);
      }
      throw new IllegalStateException("Sending to " + uri + " failed", e);
    } finally {
      answer.cancel(true);
    }
  }

  private static String reason(IOException failure) {
    String message = failure.getMessage();
    String name = failure.getClass().getSimpleName();
    return message == null ? name : name + " " + message;
  }
}
