package dev.vibecoder.imports.format;

import dev.vibecoder.domain.work.TokenUsage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a source says that a call cost, in USD. */
final class Costs {

  /** More than anybody pays for one execution, and what the database can hold. */
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

  private Costs() {}

  /** As it is given. */
  static @Nullable BigDecimal given(@Nullable BigDecimal usd) {
    if (usd != null && usd.compareTo(MOST) > 0) {
      throw new BadRecord("the cost is more than " + MOST.toPlainString() + " USD");
    }
    return usd;
  }

  /** As a system gives it that says 0 when it knows no price: 0 for tokens is not given. */
  static @Nullable BigDecimal ofThatKnowsNotAll(@Nullable BigDecimal usd, TokenUsage tokens) {
    boolean unknown = usd != null && usd.signum() == 0 && tokens.total() > 0;
    return unknown ? null : given(usd);
  }
}
