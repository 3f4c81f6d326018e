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
public final class StdioCalls implements McpStatelessServerTransport {

  private static final Logger log = LoggerFactory.getLogger(StdioCalls.class);

  private static final int LONGEST_LINE = 256 * 1_024;

  private final McpJsonMapper json;
  private final OutputStream out;
  private @Nullable McpStatelessServerHandler handler;

  private StdioCalls(McpJsonMapper json, OutputStream out) {
    this.json = json;
    this.out = out;
  }

  /**
   * Answers until the input ends.
   *
   * @param out takes the protocol and must get nothing else
   * @throws IOException when nobody reads the answers any more
   */
  public static void answer(CodeTools tools, InputStream in, OutputStream out) throws IOException {
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
      send(
          new McpSchema.JSONRPCResponse(
              McpSchema.JSONRPC_VERSION,
              null,
              null,
              new McpSchema.JSONRPCResponse.JSONRPCError(
                  McpSchema.ErrorCodes.PARSE_ERROR,
                  "a line is one JSON-RPC message of at most %,d characters"
                      .formatted(LONGEST_LINE))));
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
    out.write((json.writeValueAsString(response) + "\n").getBytes(UTF_8));
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
