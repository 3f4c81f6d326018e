package dev.vibecoder.endpoint;

/** The endpoint refuses a request for what is in it. */
public final class RefusedInput extends Exception {

  private static final long serialVersionUID = 1L;

  RefusedInput(String message) {
    super(message);
  }
}
