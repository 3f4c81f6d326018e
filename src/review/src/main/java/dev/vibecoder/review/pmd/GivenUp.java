package dev.vibecoder.review.pmd;

import org.jspecify.annotations.Nullable;

/** A text could not be analysed; the message says why, in a few words. */
final class GivenUp extends Exception {

  private static final long serialVersionUID = 1L;

  GivenUp(String reason, @Nullable Throwable cause) {
    super(reason, cause);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
