package dev.vibecoder.search.embed;

import org.jspecify.annotations.Nullable;

/**
 * Why nothing can be embedded for now. The message names the endpoint, the reason and the way out,
 * never the key.
 */
public final class EmbeddingFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient @Nullable Embeddings partial;

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

  EmbeddingFailure(Reason reason, String message, @Nullable Throwable cause) {
    this(reason, message, cause, null);
  }

  private EmbeddingFailure(
      Reason reason, String message, @Nullable Throwable cause, @Nullable Embeddings partial) {
    super(message, cause);
    this.reason = reason;
    this.partial = partial;
  }

  /** The same failure of a call that had brought this in before it failed. */
  EmbeddingFailure after(Embeddings earlier) {
    return new EmbeddingFailure(reason, String.valueOf(getMessage()), this, earlier);
  }

  public Reason reason() {
    return reason;
  }

  /** What earlier requests of the same call brought in, and were charged for; null when nothing. */
  public @Nullable Embeddings partial() {
    return partial;
  }

  /** Tokens that earlier requests of the same call were charged for. */
  public long tokensSpent() {
    return partial == null ? 0 : partial.tokens();
  }
}
