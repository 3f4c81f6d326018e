package dev.vibecoder.git;

/** A tree has more entries or levels than the limits allow. */
final class TreeTooLarge extends Exception {

  private static final long serialVersionUID = 1L;

  TreeTooLarge(String message) {
    super(message);
  }
}
