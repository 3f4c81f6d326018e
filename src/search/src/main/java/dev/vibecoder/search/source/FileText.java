package dev.vibecoder.search.source;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file that is indexed, or the reason why it is not: exactly one of the two.
 *
 * @param text without byte order mark, NUL or unpaired surrogates, so PostgreSQL can store it
 */
public record FileText(@Nullable String text, @Nullable SkipReason skipped) {

  public FileText {
    if ((text == null) == (skipped == null)) {
      throw new IllegalArgumentException("A file has either text or a reason to skip it");
    }
  }

  static FileText of(String text) {
    return new FileText(text, null);
  }

  static FileText skip(SkipReason reason) {
    return new FileText(null, reason);
  }

  /** Is there text to index? */
  public boolean indexed() {
    return text != null;
  }

  /**
   * The text.
   *
   * @throws NullPointerException when the file is skipped
   */
  public String required() {
    return Objects.requireNonNull(text, () -> "skipped: " + skipped);
  }
}
