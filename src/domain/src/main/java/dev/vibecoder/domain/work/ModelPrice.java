package dev.vibecoder.domain.work;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a model costs from a UTC day on, in USD for a million tokens of each kind.
 *
 * @param provider who serves the model; {@code *} stands for any characters
 * @param model as the provider names it; {@code *} stands for any characters
 * @param to last day; null: until the next price of the model
 * @param batch is it the rate for batches? null: no
 * @param abovePromptTokens it is the rate of prompts with more tokens than this; null: 0
 * @param cachedInput null: as input
 * @param cacheWrite null: as input
 * @param cacheWrite1h null: the model has no such price
 * @param output null: it gives none
 * @param reasoning null: as output
 * @param source where the price comes from; null: the configuration
 */
public record ModelPrice(
    String provider,
    String model,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable Boolean batch,
    @Nullable Long abovePromptTokens,
    BigDecimal input,
    @Nullable BigDecimal cachedInput,
    @Nullable BigDecimal cacheWrite,
    @Nullable BigDecimal cacheWrite1h,
    @Nullable BigDecimal output,
    @Nullable BigDecimal reasoning,
    @Nullable String source) {

  /** The source of prices in {@code config/prices.yaml}. */
  public static final String CONFIGURED = "config";

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** Digits behind the point that costs are kept with. */
  private static final int SCALE = 10;

  /** Is it the rate for batches? */
  public boolean forBatches() {
    return Boolean.TRUE.equals(batch);
  }

  /** It is the rate of prompts with more tokens than this. */
  public long threshold() {
    return abovePromptTokens == null ? 0 : abovePromptTokens;
  }

  /** Where the price comes from. */
  public String origin() {
    return source == null ? CONFIGURED : source;
  }

  /** Are threshold and rates the same? Names and days do not count. */
  public boolean isSameAs(ModelPrice other) {
    return threshold() == other.threshold()
        && forBatches() == other.forBatches()
        && isSame(input, other.input)
        && isSame(cachedInput, other.cachedInput)
        && isSame(cacheWrite, other.cacheWrite)
        && isSame(cacheWrite1h, other.cacheWrite1h)
        && isSame(output, other.output)
        && isSame(reasoning, other.reasoning);
  }

  private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? one == other : one.compareTo(other) == 0;
  }

  /** USD of this use; null when it has tokens of a kind that has no price here. */
  public @Nullable BigDecimal costOf(TokenUsage usage) {
    BigDecimal answers = output == null ? none(usage.output()) : output;
    BigDecimal thoughts = reasoning != null ? reasoning : output;
    if (thoughts == null) {
      thoughts = none(usage.reasoning());
    }
    BigDecimal hours = cacheWrite1h == null ? none(usage.cacheWrite1h()) : cacheWrite1h;
    if (answers == null || thoughts == null || hours == null) {
      return null;
    }
    return times(input, usage.input())
        .add(times(cachedInput == null ? input : cachedInput, usage.cachedInput()))
        .add(times(cacheWrite == null ? input : cacheWrite, usage.cacheWrite()))
        .add(times(hours, usage.cacheWrite1h()))
        .add(times(answers, usage.output()))
        .add(times(thoughts, usage.reasoning()))
        .divide(MILLION, SCALE, RoundingMode.HALF_UP);
  }

  /** What is not priced costs nothing as long as there is none of it. */
  private static @Nullable BigDecimal none(long tokens) {
    return tokens == 0 ? BigDecimal.ZERO : null;
  }

  private static BigDecimal times(BigDecimal price, long tokens) {
    return price.multiply(BigDecimal.valueOf(tokens));
  }
}
