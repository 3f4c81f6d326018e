package dev.vibecoder.store;

import dev.vibecoder.domain.people.UuidV7;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code budgets}. */
@Component
public class BudgetTable {

  private static final String SET =
      """
      INSERT INTO budgets AS b (
        id, user_id, name, project_id, agent_id, period, warn_usd, limit_usd, created_at, updated_at)
      VALUES (
        :id, :userId, :name, :projectId, :agentId, CAST(:period AS budget_period), :warn, :limit, :now,
        :now)
      ON CONFLICT (user_id, name) DO UPDATE
      SET project_id = excluded.project_id, agent_id = excluded.agent_id, period = excluded.period,
          warn_usd = excluded.warn_usd, limit_usd = excluded.limit_usd, updated_at = excluded.updated_at
      """;

  private static final String REMOVE =
      "DELETE FROM budgets WHERE user_id = :userId AND name = :name";

  private final JdbcClient jdbc;
  private final UuidV7 ids;
  private final Clock clock;

  BudgetTable(JdbcClient jdbc, UuidV7 ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /** Makes a budget, or gives the one of this name these bounds. */
  public void set(Budget budget) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    jdbc.sql(SET)
        .param("id", ids.next())
        .param("userId", budget.userId())
        .param("name", budget.name())
        .param("projectId", budget.projectId())
        .param("agentId", budget.agentId())
        .param("period", budget.period().name())
        .param("warn", budget.warn())
        .param("limit", budget.limit())
        .param("now", now)
        .update();
  }

  /** Forgets a budget and its crossings; false when there is none of this name. */
  public boolean remove(UUID userId, String name) {
    return jdbc.sql(REMOVE).param("userId", userId).param("name", name).update() > 0;
  }
}
