package dev.vibecoder.store;

import dev.vibecoder.domain.work.BudgetPeriod;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What work may cost in a period.
 *
 * @param userId owner, whose executions count
 * @param name unique for its owner
 * @param projectId only executions of this project count; null: of all
 * @param agentId only executions of this agent count; null: of all
 * @param warn USD at which to warn; null: not before the limit
 * @param limit USD at which paid steps stop
 */
public record Budget(
    UUID userId,
    String name,
    @Nullable UUID projectId,
    @Nullable UUID agentId,
    BudgetPeriod period,
    @Nullable BigDecimal warn,
    BigDecimal limit) {

  public Budget {
    if (limit.signum() <= 0 || warn != null && warn.signum() <= 0) {
      throw new IllegalArgumentException("a budget's bounds are above 0 USD");
    }
    if (warn != null && warn.compareTo(limit) >= 0) {
      throw new IllegalArgumentException(
          "a budget warns below its limit, not at %s of %s USD"
              .formatted(warn.toPlainString(), limit.toPlainString()));
    }
  }
}
