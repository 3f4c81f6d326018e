package dev.vibecoder.review.function;

/** The functions of a file cannot be told; the message says why. */
public final class UnreadFile extends Exception {

  private static final long serialVersionUID = 1;

  UnreadFile(String reason) {
    super(reason);
  }
}
