package dev.vibecoder.app.settings;

/** A configuration that cannot be used; the message names the key or place, and the reason. */
public final class InvalidSettings extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidSettings(Throwable cause) {
    super("the configuration cannot be used: " + reasons(cause), cause);
  }

  /** The outermost says where, the innermost why. */
  private static String reasons(Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root == cause
        ? String.valueOf(cause.getMessage())
        : cause.getMessage() + ": " + root.getMessage();
  }
}
