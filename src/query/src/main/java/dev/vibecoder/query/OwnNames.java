package dev.vibecoder.query;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * By which names the service may be called. On a loopback address only by local ones: a page of
 * another site can have its own name resolve to this machine, and would then read the answers.
 */
final class OwnNames {

  private static final Set<String> LOCAL =
      Set.of("localhost", "127.0.0.1", "[::1]", "[0:0:0:0:0:0:0:1]");

  private final boolean onlyLocal;

  OwnNames(boolean onlyLocal) {
    this.onlyLocal = onlyLocal;
  }

  /** Without the header Tomcat takes the name of the machine that it listens on. */
  boolean isCalledByOne(HttpServletRequest request) {
    return !onlyLocal
        || (request.getHeader("Host") != null && LOCAL.contains(lower(request.getServerName())));
  }

  /** Browsers say which page asks; others say nothing. */
  boolean isAskedByOne(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    if (origin == null) {
      return true;
    }
    try {
      String host = URI.create(origin).getHost();
      return host != null
          && (onlyLocal
              ? LOCAL.contains(lower(host))
              : lower(host).equals(lower(request.getServerName())));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
