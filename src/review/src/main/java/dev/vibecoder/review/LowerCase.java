package dev.vibecoder.review;

/** Lower case for ASCII letters alone, so that every offset stays where it was. */
final class LowerCase {

  private LowerCase() {}

  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isUpper(text.charAt(i))) {
        return lowered(text);
      }
    }
    return text;
  }

  private static String lowered(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (isUpper(chars[i])) {
        chars[i] += 'a' - 'A';
      }
    }
    return new String(chars);
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
