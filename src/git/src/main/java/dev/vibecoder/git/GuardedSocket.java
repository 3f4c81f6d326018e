package dev.vibecoder.git;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;

/** A socket that chooses by itself whom to connect to, and whose reads end with the sync. */
final class GuardedSocket extends Socket {

  private final Route route;
  private final Deadline deadline;

  GuardedSocket(Route route, Deadline deadline) {
    this.route = route;
    this.deadline = deadline;
  }

  /** Looks the host up again: whatever address the caller has found is not used. */
  @Override
  public void connect(SocketAddress endpoint, int timeout) throws IOException {
    deadline.check();
    var host = (InetSocketAddress) endpoint;
    super.connect(route.next(host), (int) Math.max(1, deadline.patience().toMillis()));
    route.pass(host, this);
  }

  @Override
  public void connect(SocketAddress endpoint) throws IOException {
    connect(endpoint, 0);
  }

  /**
   * Here, beneath TLS and HTTP, also a handshake or a header that comes byte by byte ends in time.
   */
  @Override
  public InputStream getInputStream() throws IOException {
    return new CountedInput(super.getInputStream()) {
      @Override
      void before() throws IOException {
        deadline.check();
        setSoTimeout((int) Math.max(1, deadline.patience().toMillis()));
      }

      @Override
      void after(byte[] buffer, int offset, int length) throws IOException {
        deadline.check();
      }
    };
  }
}
