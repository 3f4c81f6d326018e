package dev.vibecoder.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenAI-compatible {@code /embeddings} endpoint on this machine that misbehaves as told: one
 * scripted fault per request, then well. Its journal is the oracle of what was sent and billed; its
 * vectors are those of {@link FakeVectors}.
 */
public final class FakeOpenAiServer implements AutoCloseable {

  private final int dimensions;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Queue<ModelFault> script = new ConcurrentLinkedQueue<>();
  private final List<ModelCall> journal = new CopyOnWriteArrayList<>();
  private volatile Function<String, Optional<ModelFault>> faultOfText = text -> Optional.empty();

  private FakeOpenAiServer(int dimensions) throws IOException {
    this.dimensions = dimensions;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/v1/embeddings", this::handle);
    server.start();
  }

  /** Listens on a free port until it is closed. */
  public static FakeOpenAiServer start(int dimensions) {
    try {
      return new FakeOpenAiServer(dimensions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** To be given to a client. */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  /** The next requests meet these faults, one each. */
  public void script(ModelFault... faults) {
    script.addAll(Arrays.asList(faults));
  }

  /** Every request with such a text meets the fault, unless the script has one for it. */
  public void poison(Predicate<String> text, ModelFault fault) {
    faultOfText = sent -> text.test(sent) ? Optional.of(fault) : Optional.empty();
  }

  /** Requests in the order of their arrival. */
  public List<ModelCall> journal() {
    return List.copyOf(journal);
  }

  /** Tokens that all requests so far were billed for. */
  public long billedTokens() {
    return journal.stream().mapToLong(ModelCall::tokens).sum();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode request = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
      List<String> inputs = new ArrayList<>();
      request.path("input").forEach(text -> inputs.add(text.asString()));
      ModelFault fault = fault(inputs);
      EmbeddingsAnswer answer = new EmbeddingsAnswer(request, inputs, dimensions, fault.kind());
      journal.add(call(exchange, request, inputs, fault, answer));
      if (fault.kind() == ModelFault.Kind.HANGS) {
        closed.await();
      } else {
        send(exchange, fault, answer);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ModelFault fault(List<String> inputs) {
    ModelFault scripted = script.poll();
    if (scripted != null) {
      return scripted;
    }
    return inputs.stream()
        .flatMap(text -> faultOfText.apply(text).stream())
        .findFirst()
        .orElse(ModelFault.none());
  }

  private static ModelCall call(
      HttpExchange exchange,
      JsonNode request,
      List<String> inputs,
      ModelFault fault,
      EmbeddingsAnswer answer) {
    return new ModelCall(
        exchange.getRequestURI().getPath(),
        request.path("model").asString(""),
        List.copyOf(inputs),
        exchange.getRequestHeaders().getFirst("Authorization"),
        exchange.getProtocol(),
        request.path("dimensions").asInt(0),
        fault.status(),
        fault.status() == 200 ? answer.tokens() : 0);
  }

  private static void send(HttpExchange exchange, ModelFault fault, EmbeddingsAnswer answer)
      throws IOException {
    if (fault.retryAfter() != null) {
      exchange.getResponseHeaders().set("Retry-After", fault.retryAfter());
    }
    String text =
        fault.kind() == ModelFault.Kind.ERROR ? EmbeddingsAnswer.error(fault) : answer.body();
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(fault.status(), body.length);
    int sent = fault.kind() == ModelFault.Kind.HALF_BODY ? body.length / 2 : body.length;
    exchange.getResponseBody().write(body, 0, sent);
    exchange.getResponseBody().flush();
  }
}
