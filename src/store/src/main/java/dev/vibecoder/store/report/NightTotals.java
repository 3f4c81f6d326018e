package dev.vibecoder.store.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The totals that stand beside what a night did. */
@Component
public class NightTotals {

  private static final String PROJECT =
      """
      SELECT p.name, p.ingest_since,
             (SELECT count(*) FROM commits c WHERE c.project_id = p.id),
             (SELECT count(*) FROM commits c
              WHERE c.project_id = p.id AND c.unreachable_since IS NOT NULL),
             (SELECT count(*) FROM code_embeddings e WHERE e.project_id = p.id),
             (SELECT trim_scale(sum(x.cost)) FROM executions x WHERE x.project_id = p.id AND x.started_at >= :since)
      FROM projects p
      WHERE p.id = :projectId
      """;

  private static final String ROLLUP =
      """
      SELECT coalesce(sum(executions), 0), coalesce(sum(tokens_used), 0), trim_scale(sum(cost)),
             coalesce(sum(unpriced_executions), 0)
      FROM execution_metrics_daily
      """;

  private final JdbcClient jdbc;

  NightTotals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public ProjectTotals of(UUID projectId, Instant since) {
    return jdbc.sql(PROJECT)
        .param("projectId", projectId)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(
            (row, n) ->
                new ProjectTotals(
                    row.getString(1),
                    Moments.of(row, 2),
                    row.getLong(3) - row.getLong(4),
                    row.getLong(4),
                    row.getLong(5),
                    row.getBigDecimal(6)))
        .single();
  }

  public RollupTotals rollup() {
    return jdbc.sql(ROLLUP)
        .query(
            (row, n) ->
                new RollupTotals(
                    row.getLong(1), row.getLong(2), row.getBigDecimal(3), row.getLong(4)))
        .single();
  }
}
