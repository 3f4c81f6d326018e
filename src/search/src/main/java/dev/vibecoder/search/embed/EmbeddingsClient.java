package dev.vibecoder.search.embed;

import dev.vibecoder.endpoint.Endpoint;
import dev.vibecoder.endpoint.EndpointFailure.Reason;
import dev.vibecoder.endpoint.RefusedInput;
import dev.vibecoder.endpoint.TransientFault;
import dev.vibecoder.search.token.EndpointTokens;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Sends one batch once. */
final class EmbeddingsClient {

  private static final long BYTES_PER_NUMBER = 40;
  private static final long SPARE_BYTES = 1 << 20;

  private final EmbeddingSettings settings;
  private final Endpoint endpoint;
  private final ReplyParser parser;
  private final AtomicReference<@Nullable String> servedModel = new AtomicReference<>();

  EmbeddingsClient(EmbeddingSettings settings, Clock clock) {
    this.settings = settings;
    this.endpoint = new Endpoint(settings.toEndpoint(), "embeddings", clock);
    this.parser = new ReplyParser(settings.dimensions(), settings.maxTokens());
  }

  URI uri() {
    return endpoint.uri();
  }

  Reply send(List<String> texts) throws TransientFault, RefusedInput, InterruptedException {
    long limit = SPARE_BYTES + BYTES_PER_NUMBER * texts.size() * settings.dimensions();
    Reply reply = parser.parse(endpoint.post(request(texts), limit), texts.size());
    checkModel(reply);
    return reply;
  }

  private Map<String, Object> request(List<String> texts) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("model", settings.model());
    body.put("input", texts);
    body.put("encoding_format", "float");
    // The parameter is refused by models that cannot shorten their vectors.
    if (EndpointTokens.isOpenAi(settings.model()) && settings.model().contains("-3-")) {
      body.put("dimensions", settings.dimensions());
    }
    return body;
  }

  /** Vectors of two models are not comparable: an alias that moved on must not go unseen. */
  private void checkModel(Reply reply) {
    if (reply.model() == null || servedModel.compareAndSet(null, reply.model())) {
      return;
    }
    if (!reply.model().equals(servedModel.get())) {
      throw new EmbeddingFailure(
          Reason.MODEL_CHANGED,
          "%s answered as model '%s' and now as '%s'; name one fixed model and embed into a fresh index"
              .formatted(uri(), servedModel.get(), endpoint.shown(reply.model())),
          null);
    }
  }
}
