package dev.vibecoder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Owns {@code execution_metrics_daily} and the queue of groups that it has to compute anew. A group
 * is read through an index, so that the work grows with the groups that changed; of all groups it
 * takes no longer than one pass over the executions, whose sort is larger.
 */
@Component
public class ExecutionMetricTable {

  private static final String CHANGED =
      """
      SELECT DISTINCT user_id, project_id, day
      FROM rollup_queue
      ORDER BY day, user_id, project_id
      """;

  private static final String GROUPS =
      """
      WITH g AS MATERIALIZED (
        SELECT user_id, project_id, day
        FROM unnest(CAST(:users AS uuid[]), CAST(:projects AS uuid[]), CAST(:days AS date[]))
          AS a (user_id, project_id, day)
      )
      """;

  private static final String TAKE =
      GROUPS
          + """
          DELETE FROM rollup_queue q
          USING g
          WHERE q.day = g.day
            AND q.user_id = g.user_id
            AND q.project_id IS NOT DISTINCT FROM g.project_id
          """;

  private static final String FORGET =
      GROUPS
          + """
          DELETE FROM execution_metrics_daily m
          USING g
          WHERE m.day = g.day
            AND m.user_id = g.user_id
            AND m.project_id IS NOT DISTINCT FROM g.project_id
          """;

  private static final String SUM =
      GROUPS
          + """
          INSERT INTO execution_metrics_daily (%1$s)
          SELECT g.day, g.user_id, g.project_id, x.*
          FROM g
          CROSS JOIN LATERAL (SELECT %2$s FROM executions e WHERE %3$s GROUP BY 1, 2, 3, 4) x
          WHERE g.project_id IS NOT NULL
          UNION ALL
          SELECT g.day, g.user_id, g.project_id, x.*
          FROM g
          CROSS JOIN LATERAL (SELECT %2$s FROM executions e WHERE %4$s GROUP BY 1, 2, 3, 4) x
          WHERE g.project_id IS NULL
          """
              .formatted(
                  MetricSql.COLUMNS, MetricSql.SUMS, MetricSql.OF_PROJECT, MetricSql.OF_NO_PROJECT);

  private static final String LEAVE_TO_PROVE =
      GROUPS
          + """
          INSERT INTO rollup_unproved (user_id, project_id, day)
          SELECT user_id, project_id, day FROM g
          ON CONFLICT DO NOTHING
          """;

  private static final String QUEUE_ALL =
      """
      INSERT INTO rollup_queue (user_id, project_id, day)
      SELECT DISTINCT user_id, project_id, %s FROM executions
      UNION
      SELECT DISTINCT user_id, project_id, day FROM execution_metrics_daily
      """
          .formatted(MetricSql.DAY);

  /** Whoever writes meanwhile still queues days of the old zone. */
  private static final String HOLD_WRITERS = "LOCK TABLE executions IN SHARE ROW EXCLUSIVE MODE";

  private static final String USE_ZONE =
      "UPDATE rollup_settings SET time_zone = :zone WHERE time_zone <> :zone";

  private final JdbcClient jdbc;

  ExecutionMetricTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The groups whose executions changed since they were computed, by day. */
  public List<MetricGroup> changedGroups() {
    return jdbc.sql(CHANGED).query(ExecutionMetricTable::group).list();
  }

  /**
   * Computes these groups anew. The queue is emptied before the executions are read, so that a
   * change committed meanwhile is either counted here or still queued.
   *
   * @return how many rows the groups have now
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int recompute(List<? extends MetricGroup> groups) {
    jdbc.sql(MetricSql.LOCK).query().listOfRows();
    run(TAKE, groups);
    run(FORGET, groups);
    run(LEAVE_TO_PROVE, groups);
    return run(SUM, groups);
  }

  /** Queues every group that there is or was. */
  @Transactional
  public void queueAll() {
    jdbc.sql(QUEUE_ALL).update();
  }

  /** Cuts days in this time zone from now on, and queues every group if it is another one. */
  @Transactional
  public boolean useZone(String zone) {
    String current = jdbc.sql("SELECT time_zone FROM rollup_settings").query(String.class).single();
    if (current.equals(zone)) {
      return false;
    }
    jdbc.sql(HOLD_WRITERS).update();
    jdbc.sql(QUEUE_ALL).update();
    jdbc.sql(USE_ZONE).param("zone", zone).update();
    jdbc.sql(QUEUE_ALL).update();
    return true;
  }

  private int run(String statement, List<? extends MetricGroup> groups) {
    return jdbc.sql(statement)
        .param("users", groups.stream().map(MetricGroup::userId).toArray(UUID[]::new))
        .param("projects", groups.stream().map(MetricGroup::projectId).toArray(UUID[]::new))
        .param("days", groups.stream().map(group -> group.day().toString()).toArray(String[]::new))
        .update();
  }

  private static MetricGroup group(ResultSet row, int number) throws SQLException {
    return new MetricGroup(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getObject(3, LocalDate.class));
  }
}
