package dev.vibecoder.git;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

/**
 * TLS over guarded sockets. The JDK asks for a socket, has it connect and lets TLS be put on top:
 * so the address that was checked is the one that is used, with no second look-up in between and no
 * other HTTP client needed.
 */
final class GuardedTls extends SSLSocketFactory {

  private final SSLSocketFactory plain = HttpsURLConnection.getDefaultSSLSocketFactory();
  private final Route route;
  private final Deadline deadline;

  GuardedTls(Route route, Deadline deadline) {
    this.route = route;
    this.deadline = deadline;
  }

  @Override
  public Socket createSocket() {
    return new GuardedSocket(route, deadline);
  }

  @Override
  public Socket createSocket(Socket connected, String host, int port, boolean autoClose)
      throws IOException {
    if (!(connected instanceof GuardedSocket)) {
      throw past();
    }
    return plain.createSocket(connected, host, port, autoClose);
  }

  /** The JDK's last resort when TLS fails: another connection, past the guard. */
  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw past();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    throw past();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    throw past();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    throw past();
  }

  private static IOException past() {
    return new IOException("only guarded connections are made");
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return plain.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return plain.getSupportedCipherSuites();
  }
}
