package dev.vibecoder.git.attributes;

import org.jspecify.annotations.Nullable;

/** A text in double quotes with the escapes of C, as git writes odd paths. */
final class QuotedText {

  private static final String ESCAPES = "abtnvfr\"\\";
  private static final String ESCAPED = "\u0007\b\t\n\u000B\f\r\"\\";

  private QuotedText() {}

  /** The text that a line begins with; null when it begins with none that is whole. */
  static @Nullable String at(String line) {
    var text = new StringBuilder();
    return read(line, text) < 0 ? null : text.toString();
  }

  /** Where the text ends that a line begins with. */
  static int endAt(String line) {
    return read(line, new StringBuilder());
  }

  private static int read(String line, StringBuilder text) {
    if (!line.startsWith("\"")) {
      return -1;
    }
    int at = 1;
    while (at < line.length() && line.charAt(at) != '"') {
      if (line.charAt(at) != '\\') {
        text.append(line.charAt(at++));
        continue;
      }
      int length = unescape(line, at + 1, text);
      if (length == 0) {
        return -1;
      }
      at += 1 + length;
    }
    return at < line.length() ? at + 1 : -1;
  }

  /** Appends what an escape means and returns how long it is; 0 when there is no such one. */
  private static int unescape(String line, int at, StringBuilder text) {
    if (at >= line.length()) {
      return 0;
    }
    int known = ESCAPES.indexOf(line.charAt(at));
    if (known >= 0) {
      text.append(ESCAPED.charAt(known));
      return 1;
    }
    if (at + 3 <= line.length() && line.substring(at, at + 3).matches("[0-3][0-7]{2}")) {
      text.append((char) Integer.parseInt(line.substring(at, at + 3), 8));
      return 3;
    }
    return 0;
  }
}
