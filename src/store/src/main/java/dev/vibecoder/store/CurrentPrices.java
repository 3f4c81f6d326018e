package dev.vibecoder.store;

import dev.vibecoder.domain.work.PriceBook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The price book for whoever needs it often; what changes in it counts a few seconds later. */
@Component
public class CurrentPrices {

  private static final Duration FRESH = Duration.ofSeconds(5);

  private record Read(PriceBook book, Instant at) {}

  private final ModelPriceTable table;
  private final Clock clock;
  private volatile @Nullable Read last;

  CurrentPrices(ModelPriceTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  PriceBook book() {
    Instant now = clock.instant();
    Read known = last;
    if (known == null || Duration.between(known.at(), now).abs().compareTo(FRESH) > 0) {
      known = new Read(table.book(), now);
      last = known;
    }
    return known.book();
  }
}
