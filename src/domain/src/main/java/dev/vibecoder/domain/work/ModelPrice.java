package dev.vibecoder.domain.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a model costs from a UTC day on, in USD for a million tokens of each kind.
 *
 * @param cachedInput null: as input
 * @param cacheWrite null: as input
 * @param output null: it gives none
 * @param reasoning null: as output
 */
public record ModelPrice(
    String provider,
    String model,
    LocalDate from,
    BigDecimal input,
    @Nullable BigDecimal cachedInput,
    @Nullable BigDecimal cacheWrite,
    @Nullable BigDecimal output,
    @Nullable BigDecimal reasoning) {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** USD of this use; null when it has tokens of answers, which have no price here. */
  public @Nullable BigDecimal costOf(TokenUsage usage) {
    BigDecimal answers = output;
    if (answers == null && usage.output() + usage.reasoning() > 0) {
      return null;
    }
    return times(input, usage.input())
        .add(times(cachedInput == null ? input : cachedInput, usage.cachedInput()))
        .add(times(cacheWrite == null ? input : cacheWrite, usage.cacheWrite()))
        .add(times(answers == null ? BigDecimal.ZERO : answers, usage.output()))
        .add(
            times(
                reasoning != null ? reasoning : answers == null ? BigDecimal.ZERO : answers,
                usage.reasoning()))
        .divide(MILLION);
  }

  private static BigDecimal times(BigDecimal price, long tokens) {
    return price.multiply(BigDecimal.valueOf(tokens));
  }
}
