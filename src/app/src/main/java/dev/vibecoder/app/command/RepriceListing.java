package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.store.PriceChange;
import dev.vibecoder.store.report.Column.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a repricing changed, or would change, as a table. */
final class RepriceListing {

  private static final PriceChange NOTHING =
      new PriceChange(null, null, false, 0, 0, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, true);

  private RepriceListing() {}

  static Listing<PriceChange> columns() {
    return new Listing<PriceChange>()
        .text("provider", PriceChange::provider)
        .text("model", PriceChange::model)
        .with("batch", Kind.BOOLEAN, PriceChange::batch)
        .number("executions", PriceChange::executions)
        .number("changed", PriceChange::changed)
        .number("newly_priced", PriceChange::newlyPriced)
        .number("newly_unpriced", PriceChange::newlyUnpriced)
        .number("unpriced", PriceChange::unpriced)
        .number("usd_before", PriceChange::before)
        .number("usd_after", PriceChange::after)
        .number("difference", PriceChange::difference);
  }

  /** Null when there is nothing to add up. */
  static @Nullable PriceChange total(List<PriceChange> changes) {
    return changes.size() < 2 ? null : changes.stream().reduce(NOTHING, PriceChange::plus);
  }
}
