package dev.vibecoder.app.output;

/**
 * Makes hostile text harmless to look at: control characters, which could drive a terminal, and
 * characters that turn the direction of writing are shown as escapes.
 */
public final class ControlCharacters {

  private ControlCharacters() {}

  /** The text with what could do harm shown as escapes. */
  public static String escaped(String text) {
    if (text.chars().noneMatch(ControlCharacters::isHarmful)) {
      return text;
    }
    var safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      append(safe, text.charAt(i));
    }
    return safe.toString();
  }

  private static void append(StringBuilder safe, char c) {
    switch (c) {
      case '\n' -> safe.append("\\n");
      case '\r' -> safe.append("\\r");
      case '\t' -> safe.append("\\t");
      default -> {
        if (isHarmful(c)) {
          safe.append("\\u%04x".formatted((int) c));
        } else {
          safe.append(c);
        }
      }
    }
  }

  private static boolean isHarmful(int c) {
    return Character.isISOControl(c)
        || c == 0x061C
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2069)
        || c == 0xFEFF;
  }
}
