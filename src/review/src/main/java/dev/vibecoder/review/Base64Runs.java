package dev.vibecoder.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Finds the Base64 in a text that decodes to plain text. */
final class Base64Runs {

  /** No token worth finding is shorter when encoded. */
  private static final int SHORTEST = 24;

  private Base64Runs() {}

  /** Base64 from one offset of the text up to another, and what it says. */
  record Run(int start, int end, String decoded) {}

  static List<Run> in(String text) {
    var runs = new ArrayList<Run>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !isDigit(text.charAt(i))) {
        if (i - start >= SHORTEST) {
          add(text, start, i, runs);
        }
        start = i + 1;
      }
    }
    return runs;
  }

  private static void add(String text, int start, int end, List<Run> runs) {
    int whole = end - (end - start) % 4;
    int digits = end - whole == 1 ? whole : end;
    String standard = text.substring(start, digits).replace('-', '+').replace('_', '/');
    byte[] bytes = Base64.getDecoder().decode(standard);
    if (isText(bytes)) {
      runs.add(new Run(start, end, new String(bytes, StandardCharsets.US_ASCII)));
    }
  }

  private static boolean isText(byte[] bytes) {
    for (byte b : bytes) {
      if (b < ' ' && b != '\n' && b != '\r' && b != '\t') {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/'
        || c == '-'
        || c == '_';
  }
}
