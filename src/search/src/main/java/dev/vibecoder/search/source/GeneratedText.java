package dev.vibecoder.search.source;

import dev.vibecoder.domain.code.Language;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by its text whether a file was written by a program or squeezed by one. */
final class GeneratedText {

  private static final int HEAD = 2_000;

  /**
   * At the start of a line and outside quotes: a generator's own source carries them in strings.
   */
  private static final Pattern MARKER =
      Pattern.compile(
          "^[^\\w\"'`\\n]{0,10}(?:"
              + "Code generated [^\\n]{0,200}DO NOT EDIT"
              + "|auto-generated\\b"
              + "|@generated\\b"
              + "|(?i:this (?:file|code) (?:is|was) (?:auto-?|automatically )?generated\\b))",
          Pattern.MULTILINE);

  private static final int SHORTEST_MINIFIED = 2_000;
  private static final int MEAN_LINE_OF_MINIFIED = 400;

  /** Prose has one line a paragraph in many files. */
  private static final Set<String> PROSE =
      Set.of("Markdown", "Text", "AsciiDoc", "reStructuredText", "TeX");

  private GeneratedText() {}

  static boolean isMarked(String text) {
    return MARKER.matcher(text.substring(0, Math.min(HEAD, text.length()))).find();
  }

  static boolean isMinified(String path, String text) {
    String language = Language.of(path);
    if (text.length() < SHORTEST_MINIFIED || (language != null && PROSE.contains(language))) {
      return false;
    }
    long lines = text.lines().count();
    return text.length() / lines > MEAN_LINE_OF_MINIFIED;
  }
}
