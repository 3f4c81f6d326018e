package dev.vibecoder.store;

import dev.vibecoder.domain.work.ModelPrice;
import dev.vibecoder.domain.work.PriceBook;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Owns {@code model_prices}. */
@Component
public class ModelPriceTable {

  private static final String ALL =
      """
      SELECT provider, model, valid_from, valid_to, batch, above_prompt_tokens, input, cached_input,
             cache_write, cache_write_1h, output, reasoning, source
      FROM model_prices
      """;

  private static final String SAVE =
      """
      INSERT INTO model_prices AS p (
        provider, model, valid_from, valid_to, batch, above_prompt_tokens, input, cached_input,
        cache_write, cache_write_1h, output, reasoning, source)
      VALUES (
        :provider, :model, :from, :to, :batch, :threshold, :input, :cachedInput, :cacheWrite,
        :cacheWrite1h, :output, :reasoning, :source)
      ON CONFLICT (provider, model, valid_from, batch, above_prompt_tokens) DO UPDATE
      SET valid_to = excluded.valid_to, input = excluded.input, cached_input = excluded.cached_input,
          cache_write = excluded.cache_write, cache_write_1h = excluded.cache_write_1h,
          output = excluded.output, reasoning = excluded.reasoning, source = excluded.source
      WHERE (p.valid_to, p.input, p.cached_input, p.cache_write, p.cache_write_1h, p.output,
             p.reasoning, p.source)
            IS DISTINCT FROM
            (excluded.valid_to, excluded.input, excluded.cached_input, excluded.cache_write,
             excluded.cache_write_1h, excluded.output, excluded.reasoning, excluded.source)
      """;

  private static final String CONFIGURED =
      """
      SELECT provider, model, valid_from, batch, above_prompt_tokens
      FROM model_prices
      WHERE source = 'config'
      """;

  private static final String FORGET =
      """
      DELETE FROM model_prices
      WHERE (provider, model, valid_from, batch, above_prompt_tokens) =
            (:provider, :model, :from, :batch, :threshold)
      """;

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private final JdbcClient jdbc;
  private final Clock clock;

  ModelPriceTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Every price, as it is now. */
  public PriceBook book() {
    return new PriceBook(jdbc.sql(ALL).query(ModelPriceTable::price).list());
  }

  /** USD for one prompt token today; null when no price of the model is known. */
  public @Nullable BigDecimal inputPrice(String provider, String model) {
    return price(provider, model).map(price -> price.input().divide(MILLION)).orElse(null);
  }

  /** What prompts of usual length cost today; empty when no price of the model is known. */
  public Optional<ModelPrice> price(String provider, String model) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return book().find(provider, model, today, false, 0);
  }

  /**
   * Adds prices, and corrects those of a day that has one already.
   *
   * @return how many are other ones now
   */
  @Transactional
  public int save(List<ModelPrice> prices) {
    int changed = 0;
    for (ModelPrice price : prices) {
      changed +=
          jdbc.sql(SAVE)
              .param("provider", price.provider())
              .param("model", price.model())
              .param("from", price.from())
              .param("to", price.to())
              .param("batch", price.forBatches())
              .param("threshold", price.threshold())
              .param("input", price.input())
              .param("cachedInput", price.cachedInput())
              .param("cacheWrite", price.cacheWrite())
              .param("cacheWrite1h", price.cacheWrite1h())
              .param("output", price.output())
              .param("reasoning", price.reasoning())
              .param("source", price.origin())
              .update();
    }
    return changed;
  }

  /** Makes these the prices of the configuration: what it no longer says is forgotten. */
  @Transactional
  public void configure(List<ModelPrice> prices) {
    save(prices);
    Set<Key> said = prices.stream().map(Key::of).collect(Collectors.toSet());
    jdbc.sql(CONFIGURED).query(ModelPriceTable::key).list().stream()
        .filter(key -> !said.contains(key))
        .forEach(
            key ->
                jdbc.sql(FORGET)
                    .param("provider", key.provider())
                    .param("model", key.model())
                    .param("from", key.from())
                    .param("batch", key.batch())
                    .param("threshold", key.threshold())
                    .update());
  }

  private static Key key(ResultSet row, int number) throws SQLException {
    return new Key(
        row.getString(1),
        row.getString(2),
        row.getObject(3, LocalDate.class),
        row.getBoolean(4),
        row.getLong(5));
  }

  private static ModelPrice price(ResultSet row, int number) throws SQLException {
    return new ModelPrice(
        row.getString("provider"),
        row.getString("model"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getBoolean("batch"),
        row.getLong("above_prompt_tokens"),
        row.getBigDecimal("input"),
        row.getBigDecimal("cached_input"),
        row.getBigDecimal("cache_write"),
        row.getBigDecimal("cache_write_1h"),
        row.getBigDecimal("output"),
        row.getBigDecimal("reasoning"),
        row.getString("source"));
  }

  private record Key(String provider, String model, LocalDate from, boolean batch, long threshold) {

    static Key of(ModelPrice price) {
      return new Key(
          price.provider(), price.model(), price.from(), price.forBatches(), price.threshold());
    }
  }
}
