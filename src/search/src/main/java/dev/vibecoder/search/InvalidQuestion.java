package dev.vibecoder.search;

/** A question that cannot be asked like this; the message says why, for whoever asked. */
public final class InvalidQuestion extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  InvalidQuestion(String message) {
    super(message);
  }
}
