package dev.vibecoder.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenAI-compatible {@code /chat/completions} endpoint on this machine: one scripted reply per
 * request, then whatever the model is told to say. Its journal is the oracle of what was sent and
 * billed.
 */
public final class FakeChatServer implements AutoCloseable {

  private static final int CHARACTERS_PER_TOKEN = 4;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Queue<ChatReply> script = new ConcurrentLinkedQueue<>();
  private final List<ChatCall> journal = new CopyOnWriteArrayList<>();
  private volatile Function<String, ChatReply> model = request -> ChatReply.content("{}");

  private FakeChatServer() throws IOException {
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/v1/chat/completions", this::handle);
    server.start();
  }

  /** Listens on a free port until it is closed. */
  public static FakeChatServer start() {
    try {
      return new FakeChatServer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** To be given to a client. */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  /** The next requests are answered so, one each. */
  public void script(ChatReply... replies) {
    script.addAll(Arrays.asList(replies));
  }

  /** What requests, given as JSON, are answered for which the script has nothing. */
  public void model(Function<String, ChatReply> replies) {
    model = replies;
  }

  /** Requests in the order of their arrival. */
  public List<ChatCall> journal() {
    return List.copyOf(journal);
  }

  /** Tokens that all requests so far were billed for. */
  public long billedTokens() {
    return journal.stream().mapToLong(ChatCall::tokens).sum();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] sent = exchange.getRequestBody().readAllBytes();
      JsonNode request = JsonMapper.shared().readTree(sent);
      ChatReply scripted = script.poll();
      ChatReply reply = scripted == null ? model.apply(request.toString()) : scripted;
      long prompt = 1 + sent.length / CHARACTERS_PER_TOKEN;
      long answer = 1 + text(reply).length() / CHARACTERS_PER_TOKEN;
      boolean billed = reply.status() == 200 && reply.body() == null;
      journal.add(
          new ChatCall(
              request,
              exchange.getRequestHeaders().getFirst("Authorization"),
              reply.status(),
              billed ? prompt + answer : 0));
      if (reply.kind() == ChatReply.Kind.HANGS) {
        closed.await();
      } else {
        send(exchange, reply, body(request, reply, prompt, answer));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, ChatReply reply, String text) throws IOException {
    if (reply.retryAfter() != null) {
      exchange.getResponseHeaders().set("Retry-After", reply.retryAfter());
    }
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length);
    boolean half = reply.kind() == ChatReply.Kind.HALF_BODY;
    exchange.getResponseBody().write(body, 0, half ? body.length / 2 : body.length);
    exchange.getResponseBody().flush();
  }

  private static String text(ChatReply reply) {
    return reply.content() == null ? "" : reply.content();
  }

  private static String body(JsonNode request, ChatReply reply, long prompt, long answer) {
    if (reply.body() != null) {
      return reply.body();
    }
    if (reply.status() != 200) {
      return "{\"error\":{\"message\":\"scripted\"}}";
    }
    Map<String, @Nullable Object> message = new LinkedHashMap<>();
    message.put("role", "assistant");
    message.put("content", reply.content());
    message.put("refusal", reply.refusal());
    Map<String, Object> choice = new LinkedHashMap<>();
    choice.put("index", 0);
    choice.put("message", message);
    choice.put("finish_reason", reply.finish());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("object", "chat.completion");
    body.put("model", request.path("model"));
    body.put("choices", List.of(choice));
    if (reply.kind() != ChatReply.Kind.WITHOUT_USAGE) {
      boolean huge = reply.kind() == ChatReply.Kind.HUGE_USAGE;
      body.put(
          "usage",
          Map.of("prompt_tokens", huge ? Long.MAX_VALUE : prompt, "completion_tokens", answer));
    }
    return JsonMapper.shared().writeValueAsString(body);
  }
}
