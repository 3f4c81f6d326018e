package dev.vibecoder.bench.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

/** Makes up secrets, the same for the same seed. */
public final class RandomSecrets {

  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int KEY_BYTES = 1_190;
  private static final int LINE = 64;

  private final Random random;

  public RandomSecrets(long seed) {
    this.random = new Random(seed);
  }

  /** So many letters of an alphabet. */
  String of(String alphabet, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  /** Letters with at least two digits among them. */
  String mixed(int length) {
    StringBuilder text = new StringBuilder(of(LETTERS + "23456789", length));
    text.setCharAt(length / 3, (char) ('2' + random.nextInt(8)));
    text.setCharAt(length / 2, (char) ('2' + random.nextInt(8)));
    text.setCharAt(0, LETTERS.charAt(random.nextInt(LETTERS.length())));
    return text.toString();
  }

  String jwt() {
    return "%s.%s.%s"
        .formatted(
            encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}"),
            encoded("{\"sub\":\"" + of("0123456789", 10) + "\",\"iat\":1767225600}"),
            of(LETTERS + "0123456789_-", 43));
  }

  /** In the lines of a PEM file. */
  String key(String label) {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    String body =
        Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(bytes);
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----".formatted(label, body);
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
