package dev.vibecoder.git;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What ssh needs. Nothing else of the machine's or the user's ssh set-up counts: no agent, no
 * configuration, no other key.
 *
 * @param knownHosts the keys of all hosts that may be talked to, as OpenSSH keeps them
 * @param keys private keys to log in with, tried in this order
 * @param passphrase opens those keys that are locked; null when none is
 */
public record SshAccess(Path knownHosts, List<Path> keys, @Nullable String passphrase) {

  public SshAccess {
    keys = List.copyOf(keys);
  }

  @Override
  public String toString() {
    return "SshAccess[knownHosts=" + knownHosts + ", keys=" + keys + "]";
  }
}
