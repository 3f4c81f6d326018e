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

/** Owns {@code execution_metrics_daily} and the queue of groups that it has to recompute. */
@Component
public class ExecutionMetricTable {

  private static final String CHANGED =
      """
      SELECT DISTINCT user_id, project_id, day
      FROM rollup_queue
      ORDER BY day, user_id, project_id
      """;

  /** Two rollups at once would both insert a group that is new. */
  private static final String LOCK =
      """
      SELECT pg_advisory_xact_lock(hashtextextended(
        concat_ws(' ', 'vibe rollup', :userId, CAST(:projectId AS uuid), :day), 0))
      """;

  private static final String TAKE =
      """
      DELETE FROM rollup_queue
      WHERE user_id = :userId
        AND project_id IS NOT DISTINCT FROM CAST(:projectId AS uuid)
        AND day = :day
      """;

  private static final String FORGET =
      """
      DELETE FROM execution_metrics_daily
      WHERE user_id = :userId
        AND project_id IS NOT DISTINCT FROM CAST(:projectId AS uuid)
        AND day = :day
      """;

  private static final String SUM =
      """
      INSERT INTO execution_metrics_daily (%s)
      SELECT %s
      FROM executions
      WHERE user_id = :userId
        AND project_id IS NOT DISTINCT FROM CAST(:projectId AS uuid)
        AND started_at >= CAST(:day AS timestamp) AT TIME ZONE (SELECT time_zone FROM rollup_settings)
        AND started_at < (CAST(:day AS timestamp) + interval '1 day')
          AT TIME ZONE (SELECT time_zone FROM rollup_settings)
      GROUP BY 1, 2, 3, 4, 5, 6, 7
      """
          .formatted(MetricSql.COLUMNS, MetricSql.SUMS);

  private final JdbcClient jdbc;

  ExecutionMetricTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The groups whose executions changed since they were computed. */
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
    int rows = 0;
    for (MetricGroup group : groups) {
      params(LOCK, group).query().listOfRows();
      run(TAKE, group);
      run(FORGET, group);
      rows += run(SUM, group);
    }
    return rows;
  }

  private int run(String statement, MetricGroup group) {
    return params(statement, group).update();
  }

  private JdbcClient.StatementSpec params(String statement, MetricGroup group) {
    return jdbc.sql(statement)
        .param("userId", group.userId())
        .param("projectId", group.projectId())
        .param("day", group.day());
  }

  private static MetricGroup group(ResultSet row, int number) throws SQLException {
    return new MetricGroup(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getObject(3, LocalDate.class));
  }
}
