package dev.vibecoder.query;

/** A request that cannot be meant; the message says why, for whoever sent it. */
final class BadRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;

  BadRequest(String field, String message) {
    super(message);
    this.field = field;
  }

  /** Name of the parameter that is wrong. */
  String field() {
    return field;
  }
}
