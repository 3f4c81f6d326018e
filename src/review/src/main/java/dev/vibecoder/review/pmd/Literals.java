package dev.vibecoder.review.pmd;

/** Finds where strings and comments end, as most languages with braces write them. */
final class Literals {

  private Literals() {}

  /** The last character of the literal or comment that begins here; else the same place. */
  static int end(String text, int at) {
    char c = text.charAt(at);
    if (c == '"' || c == '\'') {
      return text.startsWith("\"\"\"", at) ? past(text, "\"\"\"", at + 3) : string(text, at, c);
    }
    if (text.startsWith("//", at)) {
      return past(text, "\n", at + 2);
    }
    return text.startsWith("/*", at) ? past(text, "*/", at + 2) : at;
  }

  private static int past(String text, String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() - 1 : found + end.length() - 1;
  }

  /** One that does not end on its line is none. */
  private static int string(String text, int at, char quote) {
    for (int i = at + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
      char c = text.charAt(i);
      if (c == quote) {
        return i;
      }
      i += c == '\\' ? 1 : 0;
    }
    return at;
  }
}
