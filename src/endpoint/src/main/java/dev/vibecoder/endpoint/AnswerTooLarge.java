package dev.vibecoder.endpoint;

import java.io.IOException;

/** An answer passes what is kept of one. */
public final class AnswerTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  AnswerTooLarge(long limit) {
    super("The answer exceeds %d bytes".formatted(limit));
  }
}
