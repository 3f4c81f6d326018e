package dev.vibecoder.jobs.review;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.work.ModelPrice;
import dev.vibecoder.domain.work.TokenUsage;
import dev.vibecoder.endpoint.EndpointFailure;
import dev.vibecoder.endpoint.EndpointFailure.Reason;
import dev.vibecoder.jobs.ModelReviewSettings;
import dev.vibecoder.jobs.step.BudgetReached;
import dev.vibecoder.jobs.step.SpendingLimits;
import dev.vibecoder.store.ModelCallTable;
import dev.vibecoder.store.Spending;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the calls of a night, of all projects and processes of an owner, within its budget: what
 * was spent, what is under way or lost, and the most that the next call can take.
 */
@Component
class NightBudget {

  /** Shorter than a day, so that tonight begins anew though last night began a little later. */
  static final Duration NIGHT = Duration.ofHours(20);

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private final ModelReviewSettings settings;
  private final ModelCallTable calls;
  private final SpendingLimits limits;
  private final Clock clock;

  NightBudget(
      ModelReviewSettings settings, ModelCallTable calls, SpendingLimits limits, Clock clock) {
    this.settings = settings;
    this.calls = calls;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Makes sure that a bound in USD can be kept.
   *
   * @throws EndpointFailure when there is one, and no price
   */
  void check(String provider, String model, @Nullable ModelPrice price) {
    if (settings.usdPerNight() != null && (price == null || price.output() == null)) {
      throw new EndpointFailure(
          Reason.CONFIGURATION,
          "no price of answers is known for model '%s' of %s, so usd-per-night cannot be kept; add it to"
                  .formatted(model, provider)
              + " config/prices.yaml, or set vibe.review.model.usd-per-night to 0",
          null);
    }
  }

  /**
   * Lets the next call be written down, in the transaction that does.
   *
   * @param next the most that the call can take
   * @throws BudgetSpent when that could be too much
   */
  void admit(Project project, @Nullable ModelPrice price, TokenUsage next) {
    try {
      limits.admit(project, ReviewBill.AGENT);
    } catch (BudgetReached e) {
      throw new BudgetSpent(e);
    }
    Spending spent = calls.spent(project.userId(), ReviewBill.SOURCE, clock.instant().minus(NIGHT));
    long tokens = spent.tokens() + spent.unknownTokens();
    if (settings.tokensPerNight() > 0 && tokens + next.total() > settings.tokensPerNight()) {
      throw new BudgetSpent(
          "the budget of the night is spent: %,d of %,d tokens"
              .formatted(tokens, settings.tokensPerNight()));
    }
    BigDecimal usd = settings.usdPerNight();
    if (usd != null && price != null) {
      BigDecimal cost = spent.cost().add(unknown(spent.unknownTokens(), price));
      BigDecimal ofNext = price.costOf(next);
      if (ofNext == null || cost.add(ofNext).compareTo(usd) > 0) {
        throw new BudgetSpent(
            "the budget of the night is spent: %s of %s USD"
                .formatted(
                    cost.setScale(4, RoundingMode.HALF_UP).toPlainString(), usd.toPlainString()));
      }
    }
  }

  /** Of a call that nothing is known of, the dearer kind of tokens is taken for all. */
  private static BigDecimal unknown(long tokens, ModelPrice price) {
    BigDecimal output = price.output();
    BigDecimal dearest = output == null ? price.input() : price.input().max(output);
    return dearest.multiply(BigDecimal.valueOf(tokens)).divide(MILLION);
  }
}
