package dev.vibecoder.search;

/** A question that cannot be meant; the message says which part and why. */
public final class InvalidQuestion extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String field;

  InvalidQuestion(String field, String reason) {
    super(reason);
    this.field = field;
  }

  /** The part that is wrong: {@code q}, {@code limit}, {@code path}, … */
  public String field() {
    return field;
  }
}
