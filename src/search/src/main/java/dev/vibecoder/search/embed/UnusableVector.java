package dev.vibecoder.search.embed;

/** A vector that must not be stored; the message completes "refused: …". */
final class UnusableVector extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusableVector(String message) {
    super(message);
  }
}
