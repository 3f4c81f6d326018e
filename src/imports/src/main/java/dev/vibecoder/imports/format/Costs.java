package dev.vibecoder.imports.format;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a call can cost. */
final class Costs {

  /** More than anybody pays for one execution, and what the database can hold. */
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

  private Costs() {}

  static @Nullable BigDecimal checked(@Nullable BigDecimal usd) {
    if (usd != null && usd.compareTo(MOST) > 0) {
      throw new BadRecord("cost is more than " + MOST.toPlainString() + " USD");
    }
    return usd;
  }
}
