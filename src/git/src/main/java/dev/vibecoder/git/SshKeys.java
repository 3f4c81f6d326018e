package dev.vibecoder.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.io.resource.PathResource;
import org.apache.sshd.common.util.security.SecurityUtils;

/** Reads the private keys that the configuration names. */
record SshKeys(SshAccess access) {

  List<KeyPair> read() throws IOException {
    var pairs = new ArrayList<KeyPair>();
    for (Path file : access.keys()) {
      String objection = OwnerOnly.objection(file);
      if (!objection.isEmpty()) {
        throw unusable("the ssh key " + objection, "then sync again");
      }
      pairs.addAll(read(file));
    }
    return pairs;
  }

  private List<KeyPair> read(Path file) throws IOException {
    String passphrase = access.passphrase();
    FilePasswordProvider opener =
        passphrase == null ? FilePasswordProvider.EMPTY : FilePasswordProvider.of(passphrase);
    var pairs = new ArrayList<KeyPair>();
    try (InputStream in = Files.newInputStream(file)) {
      Iterable<KeyPair> found =
          SecurityUtils.loadKeyPairIdentities(null, new PathResource(file), in, opener);
      if (found != null) {
        found.forEach(pairs::add);
      }
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      // What the parser says may quote the file.
      pairs.clear();
    }
    if (pairs.isEmpty()) {
      throw unusable(
          "the ssh key " + file + " cannot be opened",
          "it must be a private key, and VIBE_GIT_SSH_PASSPHRASE its passphrase if it has one");
    }
    return pairs;
  }

  private static StoppedFetch unusable(String reason, String wayOut) {
    return new StoppedFetch(GitFailure.Kind.AUTHENTICATION, reason, wayOut);
  }
}
