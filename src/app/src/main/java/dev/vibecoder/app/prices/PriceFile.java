package dev.vibecoder.app.prices;

import dev.vibecoder.domain.work.ModelPrice;
import java.util.List;
import java.util.Map;

/**
 * What a price file says.
 *
 * @param prices in USD for a million tokens
 * @param leftOut models without a price that can be used: the reason, and how many
 */
public record PriceFile(List<ModelPrice> prices, Map<String, Integer> leftOut) {

  public PriceFile {
    prices = List.copyOf(prices);
    leftOut = Map.copyOf(leftOut);
  }
}
