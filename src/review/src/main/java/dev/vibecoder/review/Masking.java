package dev.vibecoder.review;

import java.util.List;
import java.util.function.BiFunction;

/** Replaces secrets in a text. */
final class Masking {

  /** Shorter ones would be given away by their beginning. */
  private static final int LONG_ENOUGH = 20;

  private static final int SHOWN = 4;

  private Masking() {}

  static String mark(String text, List<Secret> secrets) {
    return replace(text, secrets, 0, (secret, value) -> "<<secret:" + secret.kind() + ">>");
  }

  /**
   * For people: the beginning of each secret and its kind.
   *
   * @param text a part of what the secrets were found in
   * @param from where that part begins
   */
  static String hint(String text, List<Secret> secrets, int from) {
    return replace(text, secrets, from, Masking::hint);
  }

  private static String hint(Secret secret, String value) {
    String shown = value.length() < LONG_ENOUGH ? "" : value.substring(0, SHOWN);
    return shown + "*** (" + secret.kind() + ")";
  }

  private static String replace(
      String text, List<Secret> secrets, int from, BiFunction<Secret, String, String> by) {
    var masked = new StringBuilder();
    int done = 0;
    for (Secret secret : secrets) {
      int start = Math.max(secret.start() - from, done);
      int end = Math.min(secret.end() - from, text.length());
      if (start < end) {
        masked.append(text, done, start).append(by.apply(secret, text.substring(start, end)));
        done = end;
      }
    }
    return masked.append(text, done, text.length()).toString();
  }
}
