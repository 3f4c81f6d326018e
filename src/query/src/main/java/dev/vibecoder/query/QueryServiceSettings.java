package dev.vibecoder.query;

import java.net.InetAddress;

/**
 * Where the query service listens, and for whom.
 *
 * @param address one of this machine; on a loopback address only local names are answered to
 * @param port 0 for any that is free
 * @param threads requests that are worked on at the same time
 * @param owner mail address of the user whose projects are meant by their names
 * @param demand whether a token is needed even where nobody else can ask
 * @param requestsPerSecond of one client in the long run; 0 for no limit
 */
public record QueryServiceSettings(
    InetAddress address,
    int port,
    int threads,
    String owner,
    TokenDemand demand,
    int requestsPerSecond) {

  public QueryServiceSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("the query service needs a thread, not " + threads);
    }
    if (requestsPerSecond < 0) {
      throw new IllegalArgumentException("requests cannot be negative: " + requestsPerSecond);
    }
  }

  /** Must there be a token before anybody can ask? */
  public boolean needsToken() {
    return demand == TokenDemand.ALWAYS || !address.isLoopbackAddress();
  }
}
