package dev.vibecoder.domain.people;

import org.jspecify.annotations.Nullable;

/** A row is not changed as it was asked for; the message says why, for whoever asked. */
public final class RefusedChange extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What kind of refusal it is. */
  public enum Reason {
    /** What was given cannot be kept, whenever it is tried. */
    INVALID,
    /** The row does not exist for this owner. */
    NOT_THERE,
    /** It stands otherwise than the change needs it, or others were faster. */
    CONFLICT
  }

  private final Reason reason;
  private final @Nullable String field;

  private RefusedChange(Reason reason, @Nullable String field, String message) {
    super(message);
    this.reason = reason;
    this.field = field;
  }

  /** What was given for a field cannot be kept. */
  public static RefusedChange invalid(String field, String message) {
    return new RefusedChange(Reason.INVALID, field, message);
  }

  /** There is no such row. */
  public static RefusedChange notThere(String kind, Object name) {
    return new RefusedChange(Reason.NOT_THERE, null, "there is no " + kind + " " + name);
  }

  /** The row stands otherwise. */
  public static RefusedChange conflict(String message) {
    return new RefusedChange(Reason.CONFLICT, null, message);
  }

  public Reason reason() {
    return reason;
  }

  /** Name of the field that is wrong, in snake case; null when it is not one field. */
  public @Nullable String field() {
    return field;
  }
}
