package dev.vibecoder.store;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code model_prices}. */
@Component
public class ModelPriceTable {

  private static final String INPUT_PRICE =
      """
      SELECT input / 1000000
      FROM model_prices
      WHERE provider = :provider
        AND model = :model
        AND valid_from <= :today
      ORDER BY valid_from DESC
      LIMIT 1
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  ModelPriceTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** USD for one prompt token today; null when no price of the model is known. */
  public @Nullable BigDecimal inputPrice(String provider, String model) {
    return jdbc.sql(INPUT_PRICE)
        .param("provider", provider)
        .param("model", model)
        .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
        .query(BigDecimal.class)
        .optional()
        .orElse(null);
  }
}
