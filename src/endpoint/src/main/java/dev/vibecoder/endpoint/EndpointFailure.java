package dev.vibecoder.endpoint;

import org.jspecify.annotations.Nullable;

/**
 * Why a model cannot be asked for now. The message names the endpoint, the reason and the way out,
 * never the key.
 */
public class EndpointFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** What the way out depends on. */
  public enum Reason {
    /** The key is missing, wrong or not allowed to do this. */
    CREDENTIALS,
    /** The account's money or quota is used up: waiting does not help. */
    QUOTA,
    /** The endpoint does not know the model, or refuses whatever it is sent. */
    CONFIGURATION,
    /** It answers with another model or other dimensions than before. */
    MODEL_CHANGED,
    /** It is down, overloaded or asks to wait for too long: a later attempt may succeed. */
    UNAVAILABLE
  }

  public EndpointFailure(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
