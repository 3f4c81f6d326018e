package dev.vibecoder.review.sarif;

import dev.vibecoder.domain.review.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Tells findings apart by rule, file and matched text but not by line, so that one is known again
 * after lines above it came or went. The second of equal ones gets a number.
 */
final class FindingPrint {

  private static final int DIGITS = 32;

  private final Map<String, Integer> seen = new HashMap<>();

  /** What is about a whole commit is about that one alone. */
  String of(Finding finding, String commit) {
    String place = finding.file() == null ? commit : finding.file();
    String same = finding.rule() + '\0' + place + '\0' + finding.evidence();
    int number = seen.merge(same, 1, Integer::sum);
    byte[] bytes = (same + '\0' + number).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
