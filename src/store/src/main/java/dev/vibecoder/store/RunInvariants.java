package dev.vibecoder.store;

import java.util.List;

/** What always holds of runs and of the rollup. */
final class RunInvariants {

  static final List<Invariant> ALL =
      List.of(
          new Invariant(
              "rollup",
              "The daily metrics equal the executions, but for the groups that wait for a rollup",
              """
              WITH raw (%1$s) AS (
                SELECT %2$s, user_id, project_id, %3$s
                FROM executions
                GROUP BY 1, 2, 3, 4, 5, 6, 7
              ), differing AS (
                (SELECT 'executions' AS side, raw.* FROM raw
                 EXCEPT SELECT 'executions', m.* FROM execution_metrics_daily m)
                UNION ALL
                (SELECT 'metrics', m.* FROM execution_metrics_daily m
                 EXCEPT SELECT 'metrics', raw.* FROM raw)
              )
              SELECT d.day || ' ' || coalesce(p.name, 'no project') || ', ' || coalesce(a.name, 'no agent') || ', '
                     || coalesce(d.model, 'no model') || ', ' || d.status || ': the ' || d.side || ' say '
                     || d.executions || ' executions, ' || d.tokens_used || ' tokens, '
                     || coalesce(d.cost::text, 'unknown') || ' USD'
              FROM differing d
              LEFT JOIN agents a ON a.id = d.agent_id
              LEFT JOIN projects p ON p.id = d.project_id
              WHERE NOT EXISTS (
                SELECT FROM rollup_queue q
                WHERE q.user_id = d.user_id
                  AND q.project_id IS NOT DISTINCT FROM d.project_id
                  AND q.day = d.day)
              """
                  .formatted(MetricSql.COLUMNS, MetricSql.DAY, MetricSql.SUMS)),
          new Invariant(
              "one-live-run",
              "A job instance has at most one live run",
              """
              SELECT i.job_name || ' instance ' || i.job_instance_id || ': runs '
                     || string_agg(e.job_execution_id::text, ', ' ORDER BY e.job_execution_id)
              FROM batch.batch_job_execution e
              JOIN batch.batch_job_instance i USING (job_instance_id)
              WHERE e.status IN ('STARTING', 'STARTED', 'STOPPING')
              GROUP BY i.job_name, i.job_instance_id
              HAVING count(*) > 1
              """),
          new Invariant(
              "living-owners",
              "A run that is not over belongs to a process that lives",
              // A run is a moment older than the claim on it.
              """
              SELECT i.job_name || ' run ' || e.job_execution_id || ' is ' || e.status || ' since '
                     || coalesce(e.start_time, e.create_time)
              FROM batch.batch_job_execution e
              JOIN batch.batch_job_instance i USING (job_instance_id)
              WHERE e.status IN ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')
                AND e.create_time < (now() AT TIME ZONE 'UTC') - interval '1 minute'
                AND NOT EXISTS (
                  SELECT FROM batch.run_owners o
                  JOIN batch.nodes n ON n.id = o.node_id
                  JOIN pg_locks l ON l.locktype = 'advisory'
                    AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
                    AND l.classid = %d
                    AND l.objid = n.lock_key
                    AND l.granted
                  WHERE o.job_execution_id = e.job_execution_id)
              """
                  .formatted(NodeTable.LOCK_SPACE)));

  private RunInvariants() {}
}
