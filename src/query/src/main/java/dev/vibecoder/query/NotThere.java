package dev.vibecoder.query;

import org.jspecify.annotations.Nullable;

/** What was asked for by its name does not exist; the message says what. */
final class NotThere extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private NotThere(String message) {
    super(message);
  }

  /**
   * Of this kind, by this name.
   *
   * @param way where it may be looked up; null when there is no such place
   */
  static NotThere of(String kind, Object name, @Nullable String way) {
    return new NotThere("there is no " + kind + " " + name + (way == null ? "" : "; see " + way));
  }
}
