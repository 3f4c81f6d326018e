package dev.vibecoder.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Reads text as words, prose and code alike. An identifier gives itself and, when it has several,
 * its parts: {@code getHTTPServer_v2} gives {@code gethttpserver_v2}, {@code get}, {@code http},
 * {@code server}, {@code v2}. All in lower case; nothing is stemmed, which measures no better.
 */
public final class CodeWords {

  private static final int LONGEST = 64;

  private CodeWords() {}

  /** Takes a word and where it stands. */
  public interface Visitor {

    /** From start to end, exclusive; parts come after the identifier that they are parts of. */
    void word(int start, int end, String word);
  }

  /** Takes the place of a word, exclusive of its end. */
  interface Place {
    void at(int start, int end);
  }

  /** Visits each word of the text, in order. */
  public static void visit(CharSequence text, Visitor words) {
    places(
        text,
        (start, end) ->
            words.word(
                start, end, text.subSequence(start, end).toString().toLowerCase(Locale.ROOT)));
  }

  /** Visits where each word stands, as {@link #visit} does. */
  static void places(CharSequence text, Place words) {
    int length = text.length();
    int start = 0;
    while (start < length) {
      int end = start;
      while (end < length && isWordPart(text.charAt(end))) {
        end++;
      }
      if (end > start) {
        identifier(text, start, end, words);
      }
      start = end + 1;
    }
  }

  /** Gives each word of the text, in order. */
  public static void of(CharSequence text, Consumer<String> words) {
    visit(text, (start, end, word) -> words.accept(word));
  }

  /** The words of the text as a list. */
  public static List<String> of(CharSequence text) {
    List<String> words = new ArrayList<>();
    of(text, words::add);
    return words;
  }

  /** Parts of an identifier, in lower case; one when it cannot be split. */
  public static List<String> parts(String identifier) {
    List<String> parts = new ArrayList<>();
    parts(
        identifier,
        0,
        identifier.length(),
        (start, end) -> parts.add(identifier.substring(start, end).toLowerCase(Locale.ROOT)));
    return parts;
  }

  private static void identifier(CharSequence text, int from, int to, Place words) {
    int start = from;
    int end = to;
    while (start < end && isSeparator(text.charAt(start))) {
      start++;
    }
    while (end > start && isSeparator(text.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return;
    }
    accept(start, end, words);
    if (isComposed(text, start, end)) {
      parts(text, start, end, words);
    }
  }

  private static boolean isComposed(CharSequence text, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (isBoundary(text, i, end)) {
        return true;
      }
    }
    return false;
  }

  private static void parts(CharSequence text, int from, int to, Place words) {
    int start = from;
    for (int i = from + 1; i <= to; i++) {
      if (i == to || isBoundary(text, i, to)) {
        if (!isSeparator(text.charAt(start))) {
          accept(start, i, words);
        }
        start = i;
      }
    }
  }

  private static void accept(int start, int end, Place words) {
    if (end - start <= LONGEST) {
      words.at(start, end);
    }
  }

  /** Between words of camelCase, around separators, and where a run of capitals ends. */
  private static boolean isBoundary(CharSequence text, int i, int end) {
    char before = text.charAt(i - 1);
    char here = text.charAt(i);
    if (isSeparator(before) || isSeparator(here)) {
      return true;
    }
    if (!Character.isUpperCase(here)) {
      return false;
    }
    boolean endsCapitals = i + 1 < end && Character.isLowerCase(text.charAt(i + 1));
    return !Character.isUpperCase(before) || endsCapitals;
  }

  private static boolean isSeparator(char c) {
    return c == '_' || c == '$';
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || isSeparator(c) || Character.isSurrogate(c);
  }
}
