package dev.vibecoder.query.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * The protocol over standard input and output, a message to a line, one call after the other. Ours
 * rather than the library's, which loses the answers to what was asked last when the input ends.
 */
final class StdioCalls implements McpStatelessServerTransport {

  private static final Logger log = LoggerFactory.getLogger(StdioCalls.class);

  private static final int LONGEST_LINE = 256 * 1_024;

  /** The library has no answer without the id of what it answers. */
  private static final String NO_MESSAGE =
      """
      {"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":\
      "a line is one JSON-RPC message of at most 262,144 characters"}}""";

  private final McpJsonMapper json;
  private final OutputStream out;
  private @Nullable McpStatelessServerHandler handler;

  private StdioCalls(McpJsonMapper json, OutputStream out) {
    this.json = json;
    this.out = out;
  }

  static void answer(CodeTools tools, InputStream in, OutputStream out) throws IOException {
    var calls = new StdioCalls(tools.json(), out);
    tools.serve(calls);
    var lines =
        new BoundedLines(new BufferedReader(new InputStreamReader(in, UTF_8)), LONGEST_LINE);
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (!line.isBlank()) {
        calls.take(line);
      }
    }
  }

  private void take(String line) throws IOException {
    McpSchema.JSONRPCMessage message;
    try {
      message = McpSchema.deserializeJsonRpcMessage(json, line);
    } catch (IOException | RuntimeException e) {
      log.debug("A line is no message", e);
      write(NO_MESSAGE);
      return;
    }
    handle(message);
  }

  private void handle(McpSchema.JSONRPCMessage message) throws IOException {
    var known = Objects.requireNonNull(handler);
    if (message instanceof McpSchema.JSONRPCRequest request) {
      send(Objects.requireNonNull(known.handleRequest(McpTransportContext.EMPTY, request).block()));
    } else if (message instanceof McpSchema.JSONRPCNotification notification) {
      known.handleNotification(McpTransportContext.EMPTY, notification).block();
    }
  }

  private void send(McpSchema.JSONRPCResponse response) throws IOException {
    write(json.writeValueAsString(response));
  }

  private void write(String line) throws IOException {
    out.write((line + "\n").getBytes(UTF_8));
    out.flush();
  }

  @Override
  public void setMcpHandler(McpStatelessServerHandler handler) {
    this.handler = handler;
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }
}
