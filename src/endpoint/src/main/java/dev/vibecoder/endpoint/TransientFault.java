package dev.vibecoder.endpoint;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request that may succeed when it is sent again. */
public final class TransientFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Duration retryAfter;
  private final boolean inputSuspect;

  private TransientFault(
      String message,
      @Nullable Throwable cause,
      @Nullable Duration retryAfter,
      boolean inputSuspect) {
    super(message, cause);
    this.retryAfter = retryAfter;
    this.inputSuspect = inputSuspect;
  }

  /** Overloaded or down, whatever is sent. */
  public static TransientFault busy(String message, @Nullable Duration retryAfter) {
    return new TransientFault(message, null, retryAfter, false);
  }

  static TransientFault unreachable(String message, Throwable cause) {
    return new TransientFault(message, cause, null, false);
  }

  /** Some servers break on a text they cannot take instead of refusing it. */
  public static TransientFault broken(String message) {
    return new TransientFault(message, null, null, true);
  }

  /** How long the endpoint asked to be left alone. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** May what was sent be to blame? */
  boolean inputSuspect() {
    return inputSuspect;
  }
}
