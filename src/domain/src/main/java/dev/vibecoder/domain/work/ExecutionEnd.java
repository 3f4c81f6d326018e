package dev.vibecoder.domain.work;

import dev.vibecoder.domain.people.FieldText;
import dev.vibecoder.domain.people.RefusedChange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an agent says when it ends.
 *
 * @param status COMPLETED, FAILED or CANCELLED
 * @param output what came out, as JSON
 * @param cost USD that the provider billed; null when it is not known
 * @param provider null: as at the start
 * @param model null: as at the start
 * @param durationMs milliseconds of work; null: all the time from start to end
 * @param completedAt null: now
 * @param error why it failed
 * @throws RefusedChange when a field cannot be kept
 */
public record ExecutionEnd(
    ExecutionStatus status,
    @Nullable String output,
    TokenUsage usage,
    @Nullable BigDecimal cost,
    @Nullable String provider,
    @Nullable String model,
    @Nullable Long durationMs,
    @Nullable Instant completedAt,
    @Nullable String error) {

  private static final long MOST_TOKENS = 1_000_000_000_000L;
  private static final BigDecimal HIGHEST_COST = BigDecimal.valueOf(1_000_000_000);
  private static final long LONGEST_WORK = Duration.ofDays(366).toMillis();
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ERROR = 100_000;

  /** Digits behind the point that costs are kept with. */
  private static final int SCALE = 10;

  /** To round 1E-999999999 would take all memory. */
  private static final int MOST_DIGITS = 1_000;

  public ExecutionEnd {
    require("input_tokens", usage.input());
    require("cached_input_tokens", usage.cachedInput());
    require("cache_write_tokens", usage.cacheWrite());
    require("cache_write_1h_tokens", usage.cacheWrite1h());
    require("output_tokens", usage.output());
    require("reasoning_tokens", usage.reasoning());
    cost = cost == null ? null : kept(cost);
    if (durationMs != null && (durationMs < 0 || durationMs > LONGEST_WORK)) {
      throw RefusedChange.invalid("duration_ms", "duration_ms is 0 to a year of milliseconds");
    }
    FieldText.optionalLine("provider", provider, LONGEST_NAME);
    FieldText.optionalLine("model", model, LONGEST_NAME);
    FieldText.text("error", error, LONGEST_ERROR);
  }

  private static void require(String field, long tokens) {
    if (tokens < 0 || tokens > MOST_TOKENS) {
      throw RefusedChange.invalid(
          field, "%s is a number of tokens from 0 to %,d".formatted(field, MOST_TOKENS));
    }
  }

  private static BigDecimal kept(BigDecimal cost) {
    boolean sane = Math.abs((long) cost.scale()) <= MOST_DIGITS;
    if (!sane || cost.signum() < 0 || cost.compareTo(HIGHEST_COST) > 0) {
      throw RefusedChange.invalid(
          "cost", "cost is USD from 0 to %,d".formatted(HIGHEST_COST.intValue()));
    }
    return cost.setScale(SCALE, RoundingMode.HALF_UP);
  }
}
