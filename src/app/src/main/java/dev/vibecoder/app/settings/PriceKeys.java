package dev.vibecoder.app.settings;

import dev.vibecoder.domain.work.ModelPrice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list {@code vibe.prices} of {@code config/prices.yaml}. */
public record PriceKeys(@Nullable List<ModelPrice> prices) {

  /** All of them. */
  public List<ModelPrice> list() {
    return prices == null ? List.of() : List.copyOf(prices);
  }
}
