package dev.vibecoder.store;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes to {@code batch.*} what Spring Batch cannot: the end of runs whose process is dead, the
 * wish to stop, the removal of what a killed launcher left. Every statement is atomic, so that
 * several processes may repair at once, and raises the version of the rows it changes, so that a
 * process which was only taken for dead fails at its next commit.
 */
@Component
public class RunRepairs {

  private static final String RECOVER =
      """
      WITH dead AS (
        SELECT e.job_execution_id AS id, e.status
        FROM batch.batch_job_execution e
        WHERE (e.status IN ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')
            OR e.status IN ('FAILED', 'STOPPED') AND EXISTS (
              SELECT FROM batch.batch_step_execution s
              WHERE s.job_execution_id = e.job_execution_id
                AND s.status IN ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')))
          AND NOT EXISTS (
            SELECT FROM batch.run_owners o
            JOIN batch.nodes n ON n.id = o.node_id
            JOIN pg_locks l ON l.locktype = 'advisory'
              AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
              AND l.classid = :space
              AND l.objid = n.lock_key
              AND l.granted
            WHERE o.job_execution_id = e.job_execution_id)
          AND (EXISTS (
              SELECT FROM batch.run_owners o WHERE o.job_execution_id = e.job_execution_id)
            OR coalesce(e.last_updated, e.create_time)
              < (clock_timestamp() AT TIME ZONE 'UTC') - make_interval(secs => :grace))
        FOR UPDATE OF e SKIP LOCKED
      ), ended_steps AS (
        UPDATE batch.batch_step_execution s
        SET status = 'FAILED',
            exit_code = 'FAILED',
            exit_message = :why,
            end_time = coalesce(s.end_time, clock_timestamp() AT TIME ZONE 'UTC'),
            last_updated = clock_timestamp() AT TIME ZONE 'UTC',
            version = s.version + 1
        FROM dead
        WHERE s.job_execution_id = dead.id
          AND s.status IN ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')
      )
      UPDATE batch.batch_job_execution e
      SET status = 'FAILED',
          exit_code = 'FAILED',
          exit_message = :why,
          end_time = coalesce(e.end_time, clock_timestamp() AT TIME ZONE 'UTC'),
          last_updated = clock_timestamp() AT TIME ZONE 'UTC',
          version = e.version + 1
      FROM dead
      JOIN batch.batch_job_execution d ON d.job_execution_id = dead.id
      JOIN batch.batch_job_instance i ON i.job_instance_id = d.job_instance_id
      WHERE e.job_execution_id = dead.id
      RETURNING e.job_execution_id AS run_id, i.job_name AS job, dead.status
      """;

  private static final String UNWRITTEN =
      "its end could not be written; was the database away for a moment?";

  private static final String SETTLE =
      """
      WITH run AS (
        SELECT job_execution_id AS id,
               CASE WHEN status IN ('STOPPING', 'STOPPED') THEN 'STOPPED' ELSE 'FAILED' END AS ended
        FROM batch.batch_job_execution
        WHERE job_execution_id = :runId
          AND status <> 'ABANDONED'
        FOR UPDATE
      ), ended_steps AS (
        UPDATE batch.batch_step_execution s
        SET status = run.ended,
            exit_code = run.ended,
            exit_message = coalesce(nullif(s.exit_message, ''), :why),
            end_time = coalesce(s.end_time, clock_timestamp() AT TIME ZONE 'UTC'),
            last_updated = clock_timestamp() AT TIME ZONE 'UTC',
            version = s.version + 1
        FROM run
        WHERE s.job_execution_id = run.id
          AND s.status IN ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')
      )
      UPDATE batch.batch_job_execution e
      SET status = run.ended,
          exit_code = run.ended,
          exit_message = coalesce(nullif(e.exit_message, ''), :why),
          end_time = coalesce(e.end_time, clock_timestamp() AT TIME ZONE 'UTC'),
          last_updated = clock_timestamp() AT TIME ZONE 'UTC',
          version = e.version + 1
      FROM run
      WHERE e.job_execution_id = run.id
        AND e.status IN ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')
      """;

  private static final String REQUEST_STOP =
      """
      UPDATE batch.batch_job_execution
      SET status = 'STOPPING',
          last_updated = clock_timestamp() AT TIME ZONE 'UTC',
          version = version + 1
      WHERE job_execution_id = :runId
        AND status IN ('STARTING', 'STARTED')
      """;

  private static final String ABANDON =
      """
      UPDATE batch.batch_job_execution
      SET status = 'ABANDONED',
          end_time = coalesce(end_time, clock_timestamp() AT TIME ZONE 'UTC'),
          last_updated = clock_timestamp() AT TIME ZONE 'UTC',
          version = version + 1
      WHERE job_execution_id = :runId
        AND status IN ('FAILED', 'STOPPED')
      """;

  private static final String SWEEP_INSTANCES =
      """
      DELETE FROM batch.batch_job_instance i
      WHERE i.created_at < clock_timestamp() - make_interval(secs => :grace)
        AND NOT EXISTS (
          SELECT FROM batch.batch_job_execution e WHERE e.job_instance_id = i.job_instance_id)
      RETURNING i.job_name
      """;

  private final JdbcClient jdbc;

  RunRepairs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Ends as FAILED every run, and step of a run, that is not final and has no living owner. A run
   * that nobody claimed is given the grace first: its process may be about to.
   *
   * @param why what its rows say about the end
   */
  public List<DeadRun> endDeadRuns(Duration grace, String why) {
    return jdbc.sql(RECOVER)
        .param("space", NodeTable.LOCK_SPACE)
        .param("grace", seconds(grace))
        .param("why", why)
        .query(DeadRun.class)
        .list();
  }

  /**
   * Makes the rows of a run final whose thread has ended: STOPPED where it was asked to stop, else
   * FAILED. Final rows stay as they are.
   *
   * @return was there something to settle?
   */
  public boolean settle(long runId) {
    return jdbc.sql(SETTLE).param("runId", runId).param("why", UNWRITTEN).update() > 0;
  }

  /**
   * Asks a run, in whatever process, to stop: Spring Batch sees it when it commits the next chunk.
   *
   * @return false when it was not running, or asked already
   */
  public boolean requestStop(long runId) {
    return jdbc.sql(REQUEST_STOP).param("runId", runId).update() > 0;
  }

  /**
   * Gives up a failed or stopped run for good: it cannot be restarted any more.
   *
   * @return false when it was neither
   */
  public boolean abandon(long runId) {
    return jdbc.sql(ABANDON).param("runId", runId).update() > 0;
  }

  /**
   * Deletes the job instances that never got a run: Spring Batch refuses to launch them for ever.
   *
   * @param grace how old they must be
   * @return the names of their jobs
   */
  public List<String> sweepInstancesWithoutRun(Duration grace) {
    return jdbc.sql(SWEEP_INSTANCES).param("grace", seconds(grace)).query(String.class).list();
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
