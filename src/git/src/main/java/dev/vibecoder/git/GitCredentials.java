package dev.vibecoder.git;

import org.jspecify.annotations.Nullable;

/** Gives the token for a host; it is sent to that host over https and nowhere else. */
@FunctionalInterface
public interface GitCredentials {

  /** The token for this host, or null when there is none. */
  @Nullable String tokenFor(String host);

  /** No tokens: public repositories only. */
  static GitCredentials none() {
    return host -> null;
  }
}
