package dev.vibecoder.search.embed;

import dev.vibecoder.search.token.EndpointTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends one batch once. HTTP/1.1, since the upgrade that Java offers on plain connections confuses
 * small servers; no redirects, since they would carry the key elsewhere.
 */
final class EmbeddingsClient {

  private static final long BYTES_PER_NUMBER = 40;
  private static final long SPARE_BYTES = 1 << 20;

  private final EmbeddingSettings settings;
  private final URI uri;
  private final HttpClient http;
  private final ReplyParser parser;
  private final ErrorAnswers errors;
  private final AtomicReference<@Nullable String> servedModel = new AtomicReference<>();

  EmbeddingsClient(EmbeddingSettings settings, Clock clock) {
    this.settings = settings;
    this.uri = endpoint(Objects.requireNonNull(settings.baseUrl()));
    this.parser = new ReplyParser(settings.dimensions(), settings.maxTokens());
    this.errors = new ErrorAnswers(uri, settings, clock);
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connectTimeout())
            .build();
  }

  URI uri() {
    return uri;
  }

  Reply send(List<String> texts) throws TransientFault, RefusedInput, InterruptedException {
    HttpResponse<byte[]> response = exchange(request(texts), texts.size());
    if (response.statusCode() != 200) {
      throw errors.of(response);
    }
    Reply reply = parser.parse(response.body(), texts.size());
    checkModel(reply);
    return reply;
  }

  private HttpRequest request(List<String> texts) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("model", settings.model());
    body.put("input", texts);
    body.put("encoding_format", "float");
    // The parameter is refused by models that cannot shorten their vectors.
    if (EndpointTokens.isOpenAi(settings.model()) && settings.model().contains("-3-")) {
      body.put("dimensions", settings.dimensions());
    }
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
  private HttpResponse<byte[]> exchange(HttpRequest request, int texts)
      throws TransientFault, InterruptedException {
    long limit = SPARE_BYTES + BYTES_PER_NUMBER * texts * settings.dimensions();
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, headers -> new CappedBody(limit));
    try {
      return answer.get(settings.requestTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw TransientFault.unreachable(
          "did not answer within " + settings.requestTimeout().toSeconds() + " s", e);
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

  /** Vectors of two models are not comparable: an alias that moved on must not go unseen. */
  private void checkModel(Reply reply) {
    if (reply.model() == null || servedModel.compareAndSet(null, reply.model())) {
      return;
    }
    if (!reply.model().equals(servedModel.get())) {
      throw new EmbeddingFailure(
          EmbeddingFailure.Reason.MODEL_CHANGED,
          "%s answered as model '%s' and now as '%s'; name one fixed model and embed into a fresh index"
              .formatted(uri, servedModel.get(), errors.shown(reply.model())),
          null);
    }
  }

  private static URI endpoint(URI baseUrl) {
    String base = baseUrl.toString();
    return URI.create(base + (base.endsWith("/") ? "" : "/") + "embeddings");
  }
}
