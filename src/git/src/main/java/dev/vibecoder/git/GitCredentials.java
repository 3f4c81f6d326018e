package dev.vibecoder.git;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Knows what to show to which host. */
@FunctionalInterface
public interface GitCredentials {

  /**
   * The credential for a host, or null when there is none.
   *
   * @param host its name in lower case, with {@code :port} unless that is the scheme's own
   * @throws IOException when it cannot be told
   */
  @Nullable Credential forHost(String host) throws IOException;

  /** These, and for hosts that are not among them, others. */
  default GitCredentials or(GitCredentials others) {
    return host -> {
      Credential first = forHost(host);
      return first == null ? others.forHost(host) : first;
    };
  }

  /** None: public repositories only. */
  static GitCredentials none() {
    return host -> null;
  }
}
