package dev.vibecoder.git;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.jspecify.annotations.Nullable;

/** Lets a host in only with a key that is written in the file of known hosts. */
final class PinnedHosts implements ServerKeyVerifier {

  private static final String REVOKED = "revoked";

  private final Path file;
  private final String host;
  private final int port;
  private final List<KnownHostEntry> pinned;
  private volatile @Nullable StoppedFetch refusal;

  PinnedHosts(Path file, String host, int port) throws IOException {
    this.file = file;
    this.host = host;
    this.port = port;
    pinned = all(file).stream().filter(entry -> entry.isHostMatch(host, port)).toList();
  }

  private static List<KnownHostEntry> all(Path file) throws StoppedFetch {
    try {
      return Files.exists(file) ? KnownHostEntry.readKnownHostEntries(file) : List.of();
    } catch (IOException | RuntimeException e) {
      throw new StoppedFetch(
          GitFailure.Kind.UNSUPPORTED,
          "the known hosts in " + file + " cannot be read: " + e.getMessage(),
          "correct them");
    }
  }

  /** May the host show a key of this kind? Any, while none of it is known. */
  boolean expects(String signature) {
    String type = signature.startsWith("rsa-sha2-") ? "ssh-rsa" : signature;
    return pinned.isEmpty()
        || pinned.stream().anyMatch(entry -> entry.getKeyEntry().getKeyType().equals(type));
  }

  @Override
  public boolean verifyServerKey(ClientSession session, SocketAddress remote, PublicKey key) {
    boolean known = false;
    boolean revoked = false;
    for (KnownHostEntry entry : pinned) {
      if (KeyUtils.compareKeys(key, resolved(session, entry))) {
        known |= entry.getMarker() == null || entry.getMarker().isEmpty();
        revoked |= REVOKED.equals(entry.getMarker());
      }
    }
    if (!known || revoked) {
      refusal = refused(key);
    }
    return known && !revoked;
  }

  private static @Nullable PublicKey resolved(ClientSession session, KnownHostEntry entry) {
    try {
      return entry
          .getKeyEntry()
          .resolvePublicKey(session, Map.of(), PublicKeyEntryResolver.IGNORING);
    } catch (IOException | GeneralSecurityException e) {
      return null;
    }
  }

  private StoppedFetch refused(PublicKey key) {
    String print = KeyUtils.getFingerPrint(key);
    String line = name() + " " + PublicKeyEntry.toString(key);
    return pinned.isEmpty()
        ? new StoppedFetch(
            GitFailure.Kind.UNSUPPORTED,
            "the key of the host " + host + " is not known: " + print,
            "when that is the fingerprint that it publishes, add to " + file + ": " + line)
        : new StoppedFetch(
            GitFailure.Kind.HOSTILE,
            "the host " + host + " shows another key than the one in " + file + ": " + print,
            "only when it publishes this fingerprint, put there instead: " + line);
  }

  private String name() {
    return port == SshSessions.PORT ? host : "[" + host + "]:" + port;
  }

  /** Why the host was not let in, once it was not. */
  @Nullable StoppedFetch refusal() {
    return refusal;
  }
}
