package dev.vibecoder.git;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** A server inside the network that nobody may reach; it counts every connection. */
final class CanaryServer implements AutoCloseable {

  private final ServerSocket server;
  private final AtomicInteger hits = new AtomicInteger();

  CanaryServer(InetAddress address) throws IOException {
    server = new ServerSocket(0, 50, address);
    var thread = new Thread(this::count, "canary");
    thread.setDaemon(true);
    thread.start();
  }

  private void count() {
    while (true) {
      try {
        server.accept().close();
        hits.incrementAndGet();
      } catch (IOException e) {
        return;
      }
    }
  }

  int port() {
    return server.getLocalPort();
  }

  int hits() {
    return hits.get();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
