package dev.vibecoder.query;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The {@code Authorization} header as RFC 6750 has it. */
final class BearerHeader {

  private static final String SCHEME = "bearer ";

  /** Far beyond any token of ours. */
  private static final int LONGEST = 512;

  private BearerHeader() {}

  /** The token that is shown; null when the request shows none at all. */
  static @Nullable String token(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    if (header == null) {
      return null;
    }
    // Another scheme is an attempt to get in, too: it finds no token.
    return header.length() <= LONGEST && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? header.substring(SCHEME.length()).strip()
        : "";
  }
}
