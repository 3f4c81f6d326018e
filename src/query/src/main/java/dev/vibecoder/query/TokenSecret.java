package dev.vibecoder.query;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes bearer tokens, and the hashes that are kept of them. */
final class TokenSecret {

  private static final String PREFIX = "vibe_";
  private static final int BYTES = 32;

  private TokenSecret() {}

  /** 256 random bits, after a prefix by which a leaked one is recognised. */
  static String random() {
    byte[] bits = new byte[BYTES];
    new SecureRandom().nextBytes(bits);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  /**
   * SHA-256. A slow hash would protect guessable words, which tokens are not; and looking the hash
   * up tells by its time nothing of the token.
   */
  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
