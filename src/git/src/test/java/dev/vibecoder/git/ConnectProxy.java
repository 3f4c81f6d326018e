package dev.vibecoder.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A proxy that tunnels to the loopback, whatever name is asked for. */
final class ConnectProxy implements AutoCloseable {

  private final ServerSocket server;
  private final @Nullable String authorization;

  /** What was asked for, as {@code CONNECT host:port}. */
  final List<String> requests = new CopyOnWriteArrayList<>();

  ConnectProxy(@Nullable String authorization) throws IOException {
    this.authorization = authorization;
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  private static void start(Runnable work) {
    var thread = new Thread(work, "proxy");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (true) {
      try {
        Socket client = server.accept();
        start(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      String head = head(client.getInputStream());
      String[] words = head.split(" ");
      requests.add(words[0] + " " + words[1]);
      if (authorization != null && !head.contains("Proxy-Authorization: " + authorization)) {
        answer(client, "407 Proxy Authentication Required");
        return;
      }
      int port = Integer.parseInt(words[1].substring(words[1].lastIndexOf(':') + 1));
      try (var target = new Socket(InetAddress.getLoopbackAddress(), port)) {
        answer(client, "200 Connection established");
        start(() -> pump(client, target));
        pump(target, client);
      }
    } catch (IOException e) {
      // The other side has gone.
    }
  }

  private static String head(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    return head.toString();
  }

  private static void answer(Socket client, String status) throws IOException {
    client
        .getOutputStream()
        .write(("HTTP/1.1 " + status + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  private static void pump(Socket from, Socket to) {
    try {
      OutputStream out = to.getOutputStream();
      from.getInputStream().transferTo(out);
    } catch (IOException e) {
      // The other side has gone.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
