package dev.vibecoder.review;

/** Characters that change how a text reads, yet show nothing themselves. */
public final class HiddenCharacters {

  private HiddenCharacters() {}

  static boolean isHidden(int point) {
    return Character.getType(point) == Character.FORMAT
        || (point >= 0xE0000 && point <= 0xE007F)
        || point == 0x034F
        || point == 0x115F
        || point == 0x3164;
  }

  /** The text as the eye reads it: without the characters that hide. */
  public static String strip(String text) {
    if (isAscii(text)) {
      return text;
    }
    var kept = new StringBuilder(text.length());
    text.codePoints().filter(point -> !isHidden(point)).forEach(kept::appendCodePoint);
    return kept.length() == text.length() ? text : kept.toString();
  }

  /** The text with each control and hidden character written out, such as {@code \\u202E}. */
  public static String escape(String text) {
    var shown = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(shown, point));
    return shown.toString();
  }

  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder shown, int point) {
    if (point == '\t') {
      shown.append(' ');
    } else if (Character.isISOControl(point) || isHidden(point) || isBroken(point)) {
      shown.append(String.format(point > 0xFFFF ? "\\U%08X" : "\\u%04X", point));
    } else {
      shown.appendCodePoint(point);
    }
  }

  /** Half a surrogate pair, or a separator that would break the line. */
  private static boolean isBroken(int point) {
    return (point >= 0xD800 && point <= 0xDFFF) || point == 0x2028 || point == 0x2029;
  }
}
