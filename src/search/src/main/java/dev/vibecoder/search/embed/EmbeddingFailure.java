package dev.vibecoder.search.embed;

import dev.vibecoder.endpoint.EndpointFailure;
import org.jspecify.annotations.Nullable;

/**
 * Why nothing can be embedded for now. The message names the endpoint, the reason and the way out,
 * never the key.
 */
public final class EmbeddingFailure extends EndpointFailure {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Embeddings partial;

  EmbeddingFailure(Reason reason, String message, @Nullable Throwable cause) {
    this(reason, message, cause, null);
  }

  private EmbeddingFailure(
      Reason reason, String message, @Nullable Throwable cause, @Nullable Embeddings partial) {
    super(reason, message, cause);
    this.partial = partial;
  }

  /**
   * The failure of an endpoint as that of a call.
   *
   * @param earlier what the call had brought in before; null when nothing
   */
  static EmbeddingFailure of(EndpointFailure failure, @Nullable Embeddings earlier) {
    return failure instanceof EmbeddingFailure same && earlier == null
        ? same
        : new EmbeddingFailure(
            failure.reason(), String.valueOf(failure.getMessage()), failure, earlier);
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
