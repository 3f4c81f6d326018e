package dev.vibecoder.git;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A proxy that https connections are tunnelled through. It looks up names and sees no content.
 *
 * @param credential what the proxy asks for; null when it asks for nothing
 * @param directHosts hosts reached without it: a name stands for its subdomains too, * for all
 */
public record HttpProxy(
    String host, int port, @Nullable Credential credential, List<String> directHosts) {

  private static final int LONGEST_ANSWER = 8 << 10;

  public HttpProxy {
    directHosts = List.copyOf(directHosts);
  }

  /**
   * Reads {@code http://user:password@host:port}; the scheme and the credential may be missing.
   *
   * @throws IllegalArgumentException when it is none, without repeating it
   */
  public static HttpProxy parse(String text, List<String> directHosts) {
    String plain = text.strip();
    URI uri = uri(plain.contains("://") ? plain : "http://" + plain);
    if (!"http".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null || uri.getPort() < 1) {
      throw new IllegalArgumentException("the proxy is not http://host:port");
    }
    String info = uri.getUserInfo();
    Credential credential = null;
    if (info != null) {
      int colon = info.indexOf(':');
      credential =
          colon < 0
              ? new Credential(info, "")
              : new Credential(info.substring(0, colon), info.substring(colon + 1));
    }
    List<String> direct =
        directHosts.stream()
            .map(host -> host.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
            .filter(host -> !host.isEmpty())
            .toList();
    return new HttpProxy(uri.getHost(), uri.getPort(), credential, direct);
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      // The cause would quote the password.
      throw new IllegalArgumentException("the proxy is not http://host:port");
    }
  }

  boolean serves(String name) {
    return directHosts.stream()
        .noneMatch(
            direct -> direct.equals("*") || name.equals(direct) || name.endsWith("." + direct));
  }

  void tunnel(InetSocketAddress to, Socket connected) throws IOException {
    String authority = to.getHostString() + ":" + to.getPort();
    var request = new StringBuilder("CONNECT " + authority + " HTTP/1.1\r\n");
    request.append("Host: ").append(authority).append("\r\n");
    if (credential != null) {
      byte[] plain =
          (credential.user() + ":" + credential.secret()).getBytes(StandardCharsets.UTF_8);
      request.append("Proxy-Authorization: Basic ");
      request.append(Base64.getEncoder().encodeToString(plain)).append("\r\n");
    }
    connected
        .getOutputStream()
        .write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
    judge(status(connected.getInputStream()));
  }

  /** Reads byte by byte: what follows the answer belongs to the other side of the tunnel. */
  private static String status(InputStream in) throws IOException {
    var answer = new StringBuilder();
    while (answer.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0 || answer.length() == LONGEST_ANSWER) {
        throw new IOException("the proxy ends without an answer");
      }
      answer.append((char) next);
    }
    String[] words = answer.toString().split("[ \r]", 3);
    return words.length < 2 ? "" : words[1];
  }

  private void judge(String status) throws IOException {
    if (status.equals("407")) {
      throw new StoppedFetch(
          GitFailure.Kind.AUTHENTICATION,
          "the proxy " + host + " wants " + (credential == null ? "" : "other ") + "credentials",
          "set VIBE_GIT_PROXY=http://user:password@host:port");
    }
    if (status.startsWith("5")) {
      throw new IOException("the proxy " + host + " cannot reach it (" + status + ")");
    }
    if (!status.startsWith("2")) {
      throw new StoppedFetch(
          GitFailure.Kind.UNSUPPORTED,
          "the proxy " + host + " refuses to connect to it",
          "allow the host there, or set NO_PROXY");
    }
  }
}
