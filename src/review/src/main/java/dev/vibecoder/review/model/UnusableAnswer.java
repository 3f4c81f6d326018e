package dev.vibecoder.review.model;

/** A model answered, and may be paid for it, but not with an opinion. */
public final class UnusableAnswer extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** What the answer was instead. */
  public enum Reason {
    /** The model would not. */
    REFUSED,
    /** The provider's filter would not let it. */
    FILTERED,
    /** It passed the tokens that an answer may have. */
    TRUNCATED,
    /** It is larger than any answer should be. */
    TOO_LARGE,
    /** It is no JSON. */
    NOT_JSON,
    /** It is JSON of another form. */
    NOT_AS_ASKED
  }

  UnusableAnswer(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** May the same question have a better answer? */
  boolean mayDiffer() {
    return reason == Reason.NOT_JSON || reason == Reason.NOT_AS_ASKED;
  }
}
