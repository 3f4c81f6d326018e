package dev.vibecoder.review.model;

import dev.vibecoder.review.HiddenCharacters;
import dev.vibecoder.review.SecretScanner;
import java.util.regex.Pattern;

/**
 * Makes the words of a model fit to be stored and shown: one line, no secret, nothing hidden, and
 * no address that a page would fetch.
 */
final class ModelText {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)!?\\[[^\\]]{0,200}\\]\\([^)]{0,2000}\\)|\\b[a-z][a-z0-9+.-]{1,20}://\\S+");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final String CUT = "…";

  private final SecretScanner scanner;

  ModelText(SecretScanner scanner) {
    this.scanner = scanner;
  }

  /** The text on one line, of so many characters at most. */
  String fit(String text, int longest) {
    String head = cut(text, 4 * longest);
    String line = SPACES.matcher(head).replaceAll(" ").strip();
    String plain = ADDRESS.matcher(line).replaceAll("[address left out]");
    return cut(HiddenCharacters.escape(scanner.mask(plain)), longest);
  }

  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - CUT.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
  }
}
