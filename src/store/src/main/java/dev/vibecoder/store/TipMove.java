package dev.vibecoder.store;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the tip of a ref differs from what is ingested.
 *
 * @param name full name of the ref
 * @param from the tip that is ingested; null when none is
 * @param to the tip that was fetched; null when the ref is gone
 */
public record TipMove(String name, @Nullable String from, @Nullable String to) {

  /** The move of a ref, if it has moved since it was ingested. */
  static Optional<TipMove> of(StoredRef stored) {
    String to = stored.gone() ? null : stored.ref().sha();
    return Objects.equals(stored.ingestedSha(), to)
        ? Optional.empty()
        : Optional.of(new TipMove(stored.ref().name(), stored.ingestedSha(), to));
  }
}
