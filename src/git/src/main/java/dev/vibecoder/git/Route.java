package dev.vibecoder.git;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * The way to a host: to an address of it that may be reached, or through the proxy.
 *
 * @param proxy null when there is none
 */
record Route(AllowedAddresses addresses, @Nullable HttpProxy proxy) {

  /** Refuses a host early, by the name that was registered. */
  void check(String host) throws IOException {
    if (!isProxied(host)) {
      addresses.of(host, GitFailure.Kind.UNSUPPORTED);
      return;
    }
    try {
      addresses.of(host, GitFailure.Kind.UNSUPPORTED);
    } catch (UnknownHostException e) {
      // Behind a proxy there is often nobody to ask; then it is the proxy that decides.
    }
  }

  /** Where a socket for this host has to connect to, as an address that is looked up no more. */
  InetSocketAddress next(InetSocketAddress host) throws IOException {
    String name = host.getHostString();
    if (proxy != null && isProxied(name)) {
      return new InetSocketAddress(addresses.resolver().all(proxy.host())[0], proxy.port());
    }
    // It has passed before: a name that leads inside now is out to cheat.
    return new InetSocketAddress(addresses.of(name, GitFailure.Kind.HOSTILE), host.getPort());
  }

  /** Asks the proxy, if there is one, to connect to the host. */
  void pass(InetSocketAddress host, Socket connected) throws IOException {
    if (proxy != null && isProxied(host.getHostString())) {
      proxy.tunnel(host, connected);
    }
  }

  private boolean isProxied(String host) {
    return proxy != null && proxy.serves(host);
  }
}
