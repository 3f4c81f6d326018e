package dev.vibecoder.store;

import dev.vibecoder.domain.work.TokenUsage;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The computed costs in {@code executions}: read in pages, and written where they are others. */
@Component
public class ExecutionPriceTable {

  private static final String NEXT_USER =
      "SELECT id FROM users WHERE CAST(:after AS uuid) IS NULL OR id > :after ORDER BY id LIMIT 1";

  /** One that runs is priced by who runs it, and what is free stays so. */
  private static final String PAGE =
      """
      SELECT id, started_at, provider, model, batch, input_tokens, cached_input_tokens,
             cache_write_tokens, cache_write_1h_tokens, output_tokens, reasoning_tokens,
             cost_computed
      FROM executions
      WHERE user_id = :userId
        AND (started_at, id) > (:startedAt, :id)
        AND started_at < :end
        AND status IN ('COMPLETED', 'FAILED', 'CANCELLED')
        AND cost_source <> 'FREE'
      ORDER BY started_at, id
      LIMIT :rows
      FOR NO KEY UPDATE
      """;

  private static final String WRITE =
      """
      UPDATE executions e
      SET cost_computed = n.cost, updated_at = :now,
          cost_source = CASE
            WHEN e.cost_recorded IS NOT NULL THEN 'REPORTED'
            WHEN n.cost IS NULL THEN 'UNKNOWN'
            ELSE 'PRICED'
          END::cost_source
      FROM unnest(CAST(:ids AS uuid[]), CAST(:costs AS numeric[])) AS n (id, cost)
      WHERE e.id = n.id
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  ExecutionPriceTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The user after this one in the order of their ids; the first one after null. */
  public Optional<UUID> userAfter(@Nullable UUID user) {
    return jdbc.sql(NEXT_USER).param("after", user).query(UUID.class).optional();
  }

  /** The executions of the position's user behind it, by time; held until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<PricedExecution> after(ExecutionPosition position, Instant end, int rows) {
    return jdbc.sql(PAGE)
        .param("userId", position.userId())
        .param("startedAt", position.startedAt().atOffset(ZoneOffset.UTC))
        .param("id", position.id())
        .param("end", end.atOffset(ZoneOffset.UTC))
        .param("rows", rows)
        .query(ExecutionPriceTable::execution)
        .list();
  }

  /** Writes costs; null is an unknown one. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void write(Map<UUID, Optional<BigDecimal>> costs) {
    if (costs.isEmpty()) {
      return;
    }
    jdbc.sql(WRITE)
        .param("ids", costs.keySet().toArray(UUID[]::new))
        .param(
            "costs",
            costs.values().stream()
                .map(cost -> cost.map(BigDecimal::toPlainString).orElse(null))
                .toArray(String[]::new))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static PricedExecution execution(ResultSet row, int number) throws SQLException {
    return new PricedExecution(
        row.getObject(1, UUID.class),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getString(3),
        row.getString(4),
        row.getBoolean(5),
        new TokenUsage(
            row.getLong(6),
            row.getLong(7),
            row.getLong(8),
            row.getLong(9),
            row.getLong(10),
            row.getLong(11)),
        row.getBigDecimal(12));
  }
}
