package dev.vibecoder.store.report;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which models have a price, from {@code executions}. */
@Component
public class PricedModelReport {

  private static final String UNPRICED =
      """
      SELECT provider, model, batch, count(*), coalesce(sum(tokens_used), 0),
             min((started_at AT TIME ZONE 'UTC')::date), max((started_at AT TIME ZONE 'UTC')::date)
      FROM executions
      WHERE cost IS NULL
        AND tokens_used > 0
      GROUP BY provider, model, batch
      ORDER BY 5 DESC, provider, model, batch
      """;

  private final JdbcClient jdbc;

  PricedModelReport(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those without, the ones with most tokens first. */
  public List<PricedModel> unpriced() {
    return jdbc.sql(UNPRICED)
        .query(
            (row, n) ->
                new PricedModel(
                    row.getString(1),
                    row.getString(2),
                    row.getBoolean(3),
                    row.getLong(4),
                    row.getBigDecimal(5),
                    row.getObject(6, LocalDate.class),
                    row.getObject(7, LocalDate.class)))
        .list();
  }
}
