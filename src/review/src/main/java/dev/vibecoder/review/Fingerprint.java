package dev.vibecoder.review;

import dev.vibecoder.review.pmd.PmdAnalyser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A short hash of what a rule file says, whatever its layout, comments and order of keys, and of
 * what its rules are carried out by.
 */
final class Fingerprint {

  /** Raised whenever the built-in checks come to judge otherwise, so that reviews are made anew. */
  private static final int ENGINE = 3;

  private static final int DIGITS = 12;

  private Fingerprint() {}

  static String of(Object tree) {
    var canonical =
        new StringBuilder().append(ENGINE).append(' ').append(PmdAnalyser.version()).append('\n');
    append(canonical, tree);
    byte[] bytes = canonical.toString().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256(bytes)).substring(0, DIGITS);
  }

  private static void append(StringBuilder to, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      var sorted = new TreeMap<String, Object>();
      map.forEach((key, entry) -> sorted.put(String.valueOf(key), entry));
      to.append('{').append(sorted.size());
      sorted.forEach((key, entry) -> appendEntry(to, key, entry));
    } else if (value instanceof List<?> list) {
      to.append('[').append(list.size());
      list.forEach(item -> append(to, item));
    } else {
      String text = String.valueOf(value);
      to.append('"').append(text.length()).append(':').append(text);
    }
  }

  private static void appendEntry(StringBuilder to, String key, @Nullable Object entry) {
    append(to, key);
    append(to, entry);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
