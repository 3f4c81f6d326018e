package dev.vibecoder.git;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
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
  private static final int MOST_REDIRECTS = 3;
  private static final String HTML = "text/html";
  private static final Set<Integer> TRANSIENT = Set.of(408, 425, 429);
  private static final Set<Integer> FOR_JGIT = Set.of(401, 404);

  private final Route route;
  private final Deadline deadline;
  private final GuardedTls tls;
  private String repository;
  private int redirects;

  GuardedHttp(String repository, Route route, Deadline deadline) {
    this.repository = repository;
    this.route = route;
    this.deadline = deadline;
    tls = new GuardedTls(route, deadline);
  }

  @Override
  public HttpConnection create(URL url) throws IOException {
    deadline.check();
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
    try {
      route.check(url.getHost());
    } catch (StoppedFetch e) {
      throw deadline.stop(e);
    }
  }

  /** Judges the head of an answer, before anything of its body is read. */
  void judge(HttpsURLConnection answer, int status) throws IOException {
    if (REDIRECTS.contains(status)) {
      follow(answer.getURL(), answer.getHeaderField("Location"));
    }
    if (TRANSIENT.contains(status) || status >= 500) {
      throw stop(GitFailure.Kind.UNREACHABLE, answers(status), "the next run tries again");
    }
    if (status == HttpURLConnection.HTTP_FORBIDDEN) {
      throw stop(GitFailure.Kind.AUTHENTICATION, answers(status), FetchFailure.SET_A_TOKEN);
    }
    if (status >= 400 && !FOR_JGIT.contains(status)) {
      throw stop(GitFailure.Kind.NOT_A_REPOSITORY, answers(status), FetchFailure.CHECK_THE_ADDRESS);
    }
    if (status == 200 && answer.getURL().toString().endsWith(REFS)) {
      refuseOldProtocol(String.valueOf(answer.getContentType()));
    }
  }

  private void follow(URL from, @Nullable String location) throws IOException {
    if (++redirects > MOST_REDIRECTS) {
      throw hostile("the server redirects again and again");
    }
    URL to;
    try {
      to = from.toURI().resolve(location == null ? "" : location).toURL();
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw hostile("the server redirects to what is no address");
    }
    String text = to.toString();
    if (!origin(to).equals(origin(from)) || !text.endsWith(REFS) || to.getUserInfo() != null) {
      throw hostile("the server redirects elsewhere, to " + host(to));
    }
    repository = text.substring(0, text.length() - REFS.length());
  }

  private void refuseOldProtocol(String contentType) throws StoppedFetch {
    if (contentType.startsWith(HTML)) {
      throw stop(GitFailure.Kind.NOT_A_REPOSITORY, "is a web page", FetchFailure.CHECK_THE_ADDRESS);
    }
    if (!contentType.equals("application/x-git-upload-pack-advertisement")) {
      throw hostile(
          "the server speaks git's old protocol of plain files, which could lead anywhere");
    }
  }

  private StoppedFetch hostile(String reason) {
    return stop(
        GitFailure.Kind.HOSTILE, reason, "if that is right, register the address it leads to");
  }

  private StoppedFetch stop(GitFailure.Kind kind, String reason, String wayOut) {
    return deadline.stop(new StoppedFetch(kind, reason, wayOut));
  }

  private static String answers(int status) {
    return "the server answers " + status;
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
