package dev.vibecoder.jobs.reprice;

import dev.vibecoder.domain.work.PriceBook;
import dev.vibecoder.store.PriceChange;
import dev.vibecoder.store.PricedExecution;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of executions by the prices of their days: which costs are others, and by how much. */
final class RepricedPage {

  private final PriceBook prices;
  private final boolean written;
  private final Map<UUID, Optional<BigDecimal>> costs = new LinkedHashMap<>();
  private final Map<Rate, PriceChange> changes = new LinkedHashMap<>();

  RepricedPage(PriceBook prices, boolean written, List<PricedExecution> executions) {
    this.prices = prices;
    this.written = written;
    executions.forEach(this::take);
  }

  /** The costs that are others than before. */
  Map<UUID, Optional<BigDecimal>> costs() {
    return costs;
  }

  /** By provider, model and rate. */
  Collection<PriceChange> changes() {
    return changes.values();
  }

  private void take(PricedExecution execution) {
    BigDecimal before = execution.computed();
    BigDecimal after =
        prices.cost(
            execution.provider(),
            execution.model(),
            LocalDate.ofInstant(execution.startedAt(), ZoneOffset.UTC),
            execution.batch(),
            execution.usage());
    boolean changed =
        before == null || after == null ? before != after : before.compareTo(after) != 0;
    if (changed) {
      costs.put(execution.id(), Optional.ofNullable(after));
    }
    var change =
        new PriceChange(
            execution.provider(),
            execution.model(),
            execution.batch(),
            1,
            one(changed),
            one(before == null && after != null),
            one(before != null && after == null),
            one(after == null),
            known(before),
            known(after),
            written);
    changes.merge(
        new Rate(execution.provider(), execution.model(), execution.batch()),
        change,
        PriceChange::plus);
  }

  private static long one(boolean counts) {
    return counts ? 1 : 0;
  }

  private static BigDecimal known(@Nullable BigDecimal cost) {
    return cost == null ? BigDecimal.ZERO : cost;
  }

  private record Rate(@Nullable String provider, @Nullable String model, boolean batch) {}
}
