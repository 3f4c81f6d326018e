package dev.vibecoder.store;

import dev.vibecoder.domain.people.UuidV7;
import dev.vibecoder.domain.work.BudgetLevel;
import dev.vibecoder.domain.work.BudgetPeriod;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code budget_crossings}: each bound is crossed once in a period, a raised one anew. */
@Component
public class BudgetCrossingTable {

  private static final String ADD =
      """
      INSERT INTO budget_crossings (
        id, budget_id, period_start, level, spent_usd, bound_usd, crossed_at)
      VALUES (:id, :budgetId, :start, CAST(:level AS budget_level), :spent, :bound, :now)
      ON CONFLICT (budget_id, period_start, level, bound_usd) DO NOTHING
      """;

  private static final String UNTOLD =
      """
      SELECT c.id, b.name, b.period, c.period_start, c.level, c.spent_usd, c.bound_usd
      FROM budget_crossings c
      JOIN budgets b ON b.id = c.budget_id
      WHERE c.notified_at IS NULL
      ORDER BY c.id
      """;

  private static final String TOLD =
      "UPDATE budget_crossings SET notified_at = :now WHERE id = :id";

  private final JdbcClient jdbc;
  private final UuidV7 ids;
  private final Clock clock;

  BudgetCrossingTable(JdbcClient jdbc, UuidV7 ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /** Notes that a bound is reached; false when that was known. */
  public boolean add(BudgetState state, BudgetLevel level, BigDecimal bound) {
    return jdbc.sql(ADD)
            .param("id", ids.next())
            .param("budgetId", state.budgetId())
            .param("start", state.start())
            .param("level", level.name())
            .param("spent", state.spent())
            .param("bound", bound)
            .param("now", now())
            .update()
        > 0;
  }

  /** Those that nobody was told of, in the order in which they came. */
  public List<BudgetCrossing> untold() {
    return jdbc.sql(UNTOLD).query(BudgetCrossingTable::crossing).list();
  }

  /** Somebody was told. */
  public void told(UUID id) {
    jdbc.sql(TOLD).param("now", now()).param("id", id).update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static BudgetCrossing crossing(ResultSet row, int number) throws SQLException {
    return new BudgetCrossing(
        row.getObject(1, UUID.class),
        row.getString(2),
        BudgetPeriod.valueOf(row.getString(3)),
        row.getObject(4, LocalDate.class),
        BudgetLevel.valueOf(row.getString(5)),
        row.getBigDecimal(6),
        row.getBigDecimal(7));
  }
}
