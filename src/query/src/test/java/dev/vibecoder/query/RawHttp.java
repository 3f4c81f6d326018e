package dev.vibecoder.query;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends bytes that no well-behaved client would, and reads until the server closes. */
record RawHttp(int port) {

  Answer request(String method, String target, String host, String... headers) {
    StringBuilder text = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    text.append("Host: ").append(host).append("\r\nConnection: close\r\n");
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    return send(text.append("\r\n").toString());
  }

  Answer send(String text) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      // Less than the server's own patience, so that a thread that waits is found out.
      socket.setSoTimeout(7_000);
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Answer answer(String text) {
    String[] parts = text.split("\r\n\r\n", 2);
    String[] lines = parts[0].split("\r\n");
    Map<String, String> headers =
        Arrays.stream(lines)
            .skip(1)
            .map(line -> line.split(": ?", 2))
            .collect(Collectors.toMap(each -> each[0].toLowerCase(Locale.ROOT), each -> each[1]));
    String body = parts.length < 2 ? "" : parts[1];
    return new Answer(
        Integer.parseInt(lines[0].split(" ")[1]),
        headers,
        headers.containsKey("transfer-encoding") ? joined(body) : body);
  }

  /** The pieces of a body in ASCII, each behind its length. */
  private static String joined(String chunked) {
    var body = new StringBuilder();
    String rest = chunked;
    while (true) {
      int end = rest.indexOf("\r\n");
      int length = Integer.parseInt(rest.substring(0, end), 16);
      if (length == 0) {
        return body.toString();
      }
      body.append(rest, end + 2, end + 2 + length);
      rest = rest.substring(end + 2 + length + 2);
    }
  }
}
