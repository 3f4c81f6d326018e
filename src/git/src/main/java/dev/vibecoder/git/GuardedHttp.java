package dev.vibecoder.git;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URL;
import java.util.Locale;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.JDKHttpConnectionFactory;

/**
 * Connects to one https repository only: the same host, the two addresses of git's own protocol, no
 * redirects, no host inside the network unless allowed. The old protocol of plain files is refused
 * with it, which would let a server name other hosts to read from.
 */
final class GuardedHttp implements HttpConnectionFactory {

  private final HttpConnectionFactory plain = new JDKHttpConnectionFactory();
  private final String repository;
  private final GitLimits limits;
  private final Deadline deadline;

  GuardedHttp(String repository, GitLimits limits, Deadline deadline) {
    this.repository = repository;
    this.limits = limits;
    this.deadline = deadline;
  }

  @Override
  public HttpConnection create(URL url) throws IOException {
    check(url);
    return guarded(plain.create(url));
  }

  @Override
  public HttpConnection create(URL url, Proxy proxy) throws IOException {
    check(url);
    return guarded(plain.create(url, proxy));
  }

  private HttpConnection guarded(HttpConnection connection) {
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout(Math.toIntExact(limits.silence().toMillis()));
    connection.setReadTimeout(Math.toIntExact(limits.silence().toMillis()));
    return new BoundedHttpConnection(connection, deadline);
  }

  private void check(URL url) throws IOException {
    String text = url.toString();
    if (!text.equals(repository + "/info/refs?service=git-upload-pack")
        && !text.equals(repository + "/git-upload-pack")) {
      throw new RefusedAddress(
          "the server leads elsewhere, to " + host(url) + ", or is no git server");
    }
    if (!limits.privateHosts()) {
      for (InetAddress address : InetAddress.getAllByName(url.getHost())) {
        if (!PublicAddress.is(address)) {
          throw new RefusedAddress("the host " + host(url) + " is not a public one");
        }
      }
    }
  }

  private static String host(URL url) {
    return url.getHost().toLowerCase(Locale.ROOT);
  }
}
