package dev.vibecoder.git.attributes;

import org.jspecify.annotations.Nullable;

/**
 * What attribute files say about one file.
 *
 * @param language as written there; null when they do not say
 */
public record LinguistMarks(Mark generated, Mark vendored, @Nullable String language) {

  /** Nothing is said. */
  public static final LinguistMarks NONE =
      new LinguistMarks(Mark.UNSPECIFIED, Mark.UNSPECIFIED, null);

  /** Is the file generated or vendored? */
  public boolean sayGenerated() {
    return generated == Mark.ON || vendored == Mark.ON;
  }

  /** Is it said of the file that it is not generated, or not vendored, and nothing else? */
  public boolean sayWritten() {
    return !sayGenerated() && (generated == Mark.OFF || vendored == Mark.OFF);
  }
}
