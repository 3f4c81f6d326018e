package dev.vibecoder.query;

/** A request that cannot be meant; the message says why, for whoever sent it. */
final class BadRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadRequest(String message) {
    super(message);
  }
}
