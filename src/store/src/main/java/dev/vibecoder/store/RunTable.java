package dev.vibecoder.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds runs where Spring Batch's own repository has no question for it. A run that another run
 * launched as a step of its own, an inner run, carries the parameter {@code outerRun}: the id of
 * that run, or of an earlier attempt at the same instance.
 */
@Component
public class RunTable {

  private static final String LIST =
      """
      SELECT e.job_execution_id
      FROM batch.batch_job_execution e
      JOIN batch.batch_job_instance i USING (job_instance_id)
      WHERE (CAST(:job AS text) IS NULL OR i.job_name = :job)
        AND (CAST(:status AS text) IS NULL OR e.status = :status)
        AND NOT EXISTS (
          SELECT FROM batch.batch_job_execution_params p
          WHERE p.job_execution_id = e.job_execution_id
            AND p.parameter_name = 'outerRun')
      ORDER BY e.job_execution_id DESC
      LIMIT :limit
      """;

  private static final String STATUS =
      """
      SELECT status
      FROM batch.batch_job_execution
      WHERE job_execution_id = :runId
      """;

  private static final String INNER =
      """
      SELECT e.job_execution_id
      FROM batch.batch_job_execution e
      JOIN batch.batch_job_execution_params p
        ON p.job_execution_id = e.job_execution_id
        AND p.parameter_name = 'outerRun'
      WHERE e.job_execution_id > :runId
        AND p.parameter_value IN (
          SELECT CAST(a.job_execution_id AS text)
          FROM batch.batch_job_execution a
          JOIN batch.batch_job_execution r USING (job_instance_id)
          WHERE r.job_execution_id = :runId)
        AND NOT EXISTS (
          SELECT FROM batch.batch_job_execution later
          JOIN batch.batch_job_execution r USING (job_instance_id)
          WHERE r.job_execution_id = :runId
            AND later.job_execution_id > :runId
            AND later.job_execution_id < e.job_execution_id)
        AND (CAST(:status AS text) IS NULL OR e.status = :status)
      ORDER BY e.job_execution_id
      """;

  private static final String IS_STOPPING =
      """
      SELECT EXISTS (
        SELECT FROM batch.batch_job_execution a
        JOIN batch.batch_job_execution r USING (job_instance_id)
        WHERE r.job_execution_id = :runId
          AND a.status = 'STOPPING')
      """;

  private static final String UNENDED_OF_NODE =
      """
      SELECT e.job_execution_id
      FROM batch.run_owners o
      JOIN batch.batch_job_execution e USING (job_execution_id)
      WHERE o.node_id = :nodeId
        AND e.status IN ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')
      """;

  private final JdbcClient jdbc;

  RunTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Ids of runs, the newest first, without inner runs. */
  public List<Long> list(@Nullable String job, @Nullable String status, int limit) {
    return jdbc.sql(LIST)
        .param("job", job)
        .param("status", status)
        .param("limit", limit)
        .query(Long.class)
        .list();
  }

  /** The status of a run; empty when there is no such run. */
  public Optional<String> status(long runId) {
    return jdbc.sql(STATUS).param("runId", runId).query(String.class).optional();
  }

  /**
   * Ids of the inner runs that this attempt launched, oldest first.
   *
   * @param status only those in this status; null for all
   */
  public List<Long> innerRuns(long runId, @Nullable String status) {
    return jdbc.sql(INNER).param("runId", runId).param("status", status).query(Long.class).list();
  }

  /** Was this run, or a later attempt at its instance, asked to stop? */
  public boolean isAskedToStop(long runId) {
    return jdbc.sql(IS_STOPPING).param("runId", runId).query(Boolean.class).single();
  }

  /** Ids of the runs that this node claimed and whose rows say that they go on. */
  public List<Long> unendedRunsOf(Node node) {
    return jdbc.sql(UNENDED_OF_NODE).param("nodeId", node.id()).query(Long.class).list();
  }
}
