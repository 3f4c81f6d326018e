package dev.vibecoder.search.token;

import java.text.Normalizer;
import java.util.function.Consumer;

/**
 * Text as uncased BERT models see it: control characters gone, accents stripped, lower case, and
 * cut into words at white space, around each punctuation mark and around each Chinese character.
 */
final class BertText {

  private static final int ASCII = 128;

  private BertText() {}

  /** Hands over the words in order; the builder is reused, so the word is valid during the call. */
  static void words(String text, Consumer<StringBuilder> words) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int end = i + Character.charCount(c);
      if (c < ASCII) {
        put(c, word, words);
      } else {
        end = run(text, i);
        normalise(text.substring(i, end)).codePoints().forEach(n -> put(n, word, words));
      }
      i = end;
    }
    flush(word, words);
  }

  /** The end of the characters beyond ASCII that start here: they are normalised together. */
  private static int run(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) >= ASCII) {
      end++;
    }
    return end;
  }

  private static String normalise(String run) {
    StringBuilder kept = new StringBuilder(run.length());
    run.codePoints().filter(c -> !removed(c)).forEach(kept::appendCodePoint);
    return Normalizer.normalize(kept, Normalizer.Form.NFD);
  }

  private static void put(int c, StringBuilder word, Consumer<StringBuilder> words) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || isSpace(c)) {
      flush(word, words);
    } else if (isPunctuation(c) || isChinese(c)) {
      flush(word, words);
      word.appendCodePoint(c);
      flush(word, words);
    } else if (!removed(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
      word.appendCodePoint(Character.toLowerCase(c));
    }
  }

  private static void flush(StringBuilder word, Consumer<StringBuilder> words) {
    if (!word.isEmpty()) {
      words.accept(word);
      word.setLength(0);
    }
  }

  private static boolean removed(int c) {
    return c == 0xFFFD
        || switch (Character.getType(c)) {
          case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE ->
              true;
          default -> false;
        };
  }

  private static boolean isSpace(int c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static boolean isPunctuation(int c) {
    if (c < ASCII) {
      return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isChinese(int c) {
    return within(c, 0x4E00, 0x9FFF)
        || within(c, 0x3400, 0x4DBF)
        || within(c, 0x20000, 0x2A6DF)
        || within(c, 0x2A700, 0x2CEAF)
        || within(c, 0xF900, 0xFAFF)
        || within(c, 0x2F800, 0x2FA1F);
  }

  private static boolean within(int c, int low, int high) {
    return c >= low && c <= high;
  }
}
