package dev.vibecoder.store;

import dev.vibecoder.domain.work.ModelPrice;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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

  private static final String PRICE =
      """
      SELECT valid_from, input, cached_input, cache_write, output, reasoning
      FROM model_prices
      WHERE provider = :provider
        AND model = :model
        AND valid_from <= :today
      ORDER BY valid_from DESC
      LIMIT 1
      """;

  private static final String SAVE =
      """
      INSERT INTO model_prices AS p (
        provider, model, valid_from, input, cached_input, cache_write, output, reasoning)
      VALUES (
        :provider, :model, :from, :input, :cachedInput, :cacheWrite, :output, :reasoning)
      ON CONFLICT (provider, model, valid_from) DO UPDATE
      SET input = excluded.input, cached_input = excluded.cached_input,
          cache_write = excluded.cache_write, output = excluded.output,
          reasoning = excluded.reasoning
      WHERE (p.input, p.cached_input, p.cache_write, p.output, p.reasoning) IS DISTINCT FROM
            (excluded.input, excluded.cached_input, excluded.cache_write, excluded.output,
             excluded.reasoning)
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

  /** What the model costs today; empty when no price of it is known. */
  public Optional<ModelPrice> price(String provider, String model) {
    return jdbc.sql(PRICE)
        .param("provider", provider)
        .param("model", model)
        .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
        .query(
            (row, n) ->
                new ModelPrice(
                    provider,
                    model,
                    row.getObject(1, LocalDate.class),
                    row.getBigDecimal(2),
                    row.getBigDecimal(3),
                    row.getBigDecimal(4),
                    row.getBigDecimal(5),
                    row.getBigDecimal(6)))
        .optional();
  }

  /** Adds prices, and corrects those of a day that has one already. */
  @Transactional
  public void save(List<ModelPrice> prices) {
    for (ModelPrice price : prices) {
      jdbc.sql(SAVE)
          .param("provider", price.provider())
          .param("model", price.model())
          .param("from", price.from())
          .param("input", price.input())
          .param("cachedInput", price.cachedInput())
          .param("cacheWrite", price.cacheWrite())
          .param("output", price.output())
          .param("reasoning", price.reasoning())
          .update();
    }
  }
}
