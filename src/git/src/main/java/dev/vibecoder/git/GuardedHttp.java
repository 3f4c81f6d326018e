package dev.vibecoder.git;

import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.HttpsURLConnection;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Connects to one https repository only: the same host, the two addresses of git's own protocol, no
 * host inside the network unless allowed. The old protocol of plain files is refused with it, which
 * would let a server name other hosts to read from.
 */
final class GuardedHttp implements HttpConnectionFactory {

  private static final String REFS = "/info/refs?service=git-upload-pack";
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final String HTML = "text/html";
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int GONE = 410;

  private final Route route;
  private final Deadline deadline;
  private final GuardedTls tls;
  private String repository;

  GuardedHttp(String repository, Route route, Deadline deadline) {
    this.repository = repository;
    this.route = route;
    this.deadline = deadline;
    tls = new GuardedTls(route, deadline);
  }

  @Override
  public HttpConnection create(URL url) throws IOException {
    check(url);
    // The route knows the proxy; the JDK's own settings for one do not count.
    var connection = (HttpsURLConnection) url.openConnection(Proxy.NO_PROXY);
    connection.setSSLSocketFactory(tls);
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    return new BoundedHttpConnection(connection, this, deadline);
  }

  @Override
  public HttpConnection create(URL url, @Nullable Proxy ignored) throws IOException {
    return create(url);
  }

  private void check(URL url) throws IOException {
    String text = url.toString();
    if (!text.equals(repository + REFS) && !text.equals(repository + "/git-upload-pack")) {
      throw hostile("the server leads elsewhere, to " + host(url));
    }
    route.check(url.getHost());
  }

  /** Judges the head of an answer, before anything of its body is read. */
  void judge(HttpsURLConnection answer, int status) throws IOException {
    if (REDIRECTS.contains(status)) {
      follow(answer.getURL(), answer.getHeaderField("Location"));
    }
    if (status == TOO_MANY_REQUESTS || status >= 500) {
      throw new IOException("the server answers " + status);
    }
    if (status == 403) {
      throw new StoppedFetch(
          GitFailure.Kind.AUTHENTICATION, "the server answers 403", FetchFailure.SET_A_TOKEN);
    }
    if (status == GONE) {
      throw new StoppedFetch(
          GitFailure.Kind.NOT_A_REPOSITORY, "the server answers 410, it is gone", "remove it");
    }
    if (status == 200 && answer.getURL().toString().endsWith(REFS)) {
      refuseOldProtocol(String.valueOf(answer.getContentType()));
    }
  }

  private void follow(URL from, @Nullable String location) throws IOException {
    URL to;
    try {
      to = from.toURI().resolve(location == null ? "" : location).toURL();
    } catch (java.net.URISyntaxException | IllegalArgumentException e) {
      throw hostile("the server redirects to what is no address");
    }
    String text = to.toString();
    if (!origin(to).equals(origin(from)) || !text.endsWith(REFS) || to.getUserInfo() != null) {
      throw hostile("the server redirects elsewhere, to " + host(to));
    }
    repository = text.substring(0, text.length() - REFS.length());
  }

  private static void refuseOldProtocol(String contentType) throws StoppedFetch {
    if (contentType.startsWith(HTML)) {
      throw new StoppedFetch(
          GitFailure.Kind.NOT_A_REPOSITORY, "is a web page", FetchFailure.CHECK_THE_ADDRESS);
    }
    if (!contentType.equals("application/x-git-upload-pack-advertisement")) {
      throw hostile(
          "the server speaks git's old protocol of plain files, which could lead anywhere");
    }
  }

  private static StoppedFetch hostile(String reason) {
    return new StoppedFetch(
        GitFailure.Kind.HOSTILE, reason, "if that is right, register the address it leads to");
  }

  private static URI origin(URL url) {
    int port = url.getPort() < 0 ? url.getDefaultPort() : url.getPort();
    return URI.create(url.getProtocol() + "://" + host(url) + ":" + port);
  }

  private static String host(URL url) {
    return url.getHost().toLowerCase(Locale.ROOT);
  }

  /** Where the repository is after redirects within its host. */
  String repository() {
    return repository;
  }
}
