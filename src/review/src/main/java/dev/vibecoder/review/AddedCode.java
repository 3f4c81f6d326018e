package dev.vibecoder.review;

import com.google.re2j.Pattern;
import dev.vibecoder.domain.review.AddedLine;
import dev.vibecoder.domain.review.ChangedFile;

/**
 * Tells by the added lines whether a function can have become worse, since most changes cannot have
 * done that and parsing takes most of a review's time.
 */
final class AddedCode {

  /** What branches and loops are made of, in any language. */
  private static final Pattern STRUCTURE =
      Pattern.compile(
          "\\b(?:if|else|elif|elsif|unless|for|foreach|while|until|loop|do|switch|match|when"
              + "|select|catch|except|rescue)\\b|&&|\\|\\|| \\? ");

  private static final int MANY_LINES = 20;
  private static final int MANY_COMMAS = 7;

  private AddedCode() {}

  /** Does it hold a branch or loop, or enough lines for a long function or a long signature? */
  static boolean mayWorsen(ChangedFile file) {
    String language = Source.languageOf(file.file());
    int lines = 0;
    int commas = 0;
    for (AddedLine line : file.addedLines()) {
      String text = line.text();
      if (!text.isBlank() && !CommentLines.matches(text, language)) {
        lines++;
        commas += (int) text.chars().filter(c -> c == ',').count();
        if (lines >= MANY_LINES || commas >= MANY_COMMAS || STRUCTURE.matcher(text).find()) {
          return true;
        }
      }
    }
    return false;
  }
}
