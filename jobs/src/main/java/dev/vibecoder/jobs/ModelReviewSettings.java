package dev.vibecoder.jobs;

import dev.vibecoder.review.model.ModelReviewer;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whether a model reviews beside the rules, and for how much.
 *
 * @param reviewer null: none does
 * @param usdPerNight most that it may cost in a night; null for no bound
 * @param tokensPerNight most tokens that it may take in a night; 0 for no bound
 * @param window commits that were stored longer ago are not looked at by themselves
 */
public record ModelReviewSettings(
    @Nullable ModelReviewer reviewer,
    @Nullable BigDecimal usdPerNight,
    long tokensPerNight,
    Duration window) {

  /** No model reviews. */
  public static final ModelReviewSettings OFF =
      new ModelReviewSettings(null, null, 0, Duration.ofHours(36));

  public ModelReviewSettings {
    require(usdPerNight == null || usdPerNight.signum() >= 0, "usd-per-night cannot be negative");
    require(tokensPerNight >= 0, "tokens-per-night cannot be negative");
    require(!window.isNegative() && !window.isZero(), "window is longer than nothing");
    require(
        reviewer == null || usdPerNight != null || tokensPerNight > 0,
        "usd-per-night and tokens-per-night are both 0: a model has a budget");
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException("vibe.review.model." + message);
    }
  }
}
