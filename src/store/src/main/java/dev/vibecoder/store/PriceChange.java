package dev.vibecoder.store;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a repricing changed of one model at one rate.
 *
 * @param executions that were looked at
 * @param changed those whose computed cost is another one
 * @param newlyPriced those that had none before
 * @param newlyUnpriced those that have none any more
 * @param unpriced those without one after it
 * @param before USD, where known
 * @param after USD, where known
 * @param written false: it was only looked at what would change
 */
public record PriceChange(
    @Nullable String provider,
    @Nullable String model,
    boolean batch,
    long executions,
    long changed,
    long newlyPriced,
    long newlyUnpriced,
    long unpriced,
    BigDecimal before,
    BigDecimal after,
    boolean written) {

  /** USD that the change makes. */
  public BigDecimal difference() {
    return after.subtract(before);
  }

  /** Both together, of the same model. */
  public PriceChange plus(PriceChange other) {
    return new PriceChange(
        provider,
        model,
        batch,
        executions + other.executions,
        changed + other.changed,
        newlyPriced + other.newlyPriced,
        newlyUnpriced + other.newlyUnpriced,
        unpriced + other.unpriced,
        before.add(other.before),
        after.add(other.after),
        written);
  }
}
