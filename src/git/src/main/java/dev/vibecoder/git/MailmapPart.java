package dev.vibecoder.git;

import org.jspecify.annotations.Nullable;

/**
 * A name and an address in angle brackets, as a line of a {@code .mailmap} has one or two of.
 *
 * @param name null when there is none
 * @param end where the rest of the line begins
 */
record MailmapPart(@Nullable String name, String email, int end) {

  /** Reads the next part of a line; null when there is none. */
  static @Nullable MailmapPart read(String line, int from, boolean emptyEmail) {
    int open = line.indexOf('<', from);
    int close = open < 0 ? -1 : line.indexOf('>', open + 1);
    if (close < 0 || !emptyEmail && close == open + 1) {
      return null;
    }
    String name = trimmed(line.substring(from, open));
    return new MailmapPart(
        name.isEmpty() ? null : name, line.substring(open + 1, close), close + 1);
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  /** The same for texts that differ in the case of ASCII letters only. */
  static String folded(String text) {
    StringBuilder folded = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        if (folded == null) {
          folded = new StringBuilder(text);
        }
        folded.setCharAt(i, (char) (c + 'a' - 'A'));
      }
    }
    return folded == null ? text : folded.toString();
  }
}
