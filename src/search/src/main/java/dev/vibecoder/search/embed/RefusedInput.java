package dev.vibecoder.search.embed;

/** The endpoint refuses a batch for what is in it. */
final class RefusedInput extends Exception {

  private static final long serialVersionUID = 1L;

  RefusedInput(String message) {
    super(message);
  }
}
