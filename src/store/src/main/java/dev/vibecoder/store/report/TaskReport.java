package dev.vibecoder.store.report;

import dev.vibecoder.store.report.TaskRow.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What tasks cost with all below them, from the executions themselves; the dearest come first. */
@Component
public class TaskReport {

  private static final String SUMS =
      """
      coalesce(sum(s.executions), 0) AS executions, coalesce(sum(s.failures), 0) AS failures,
      coalesce(sum(s.tokens), 0) AS tokens, coalesce(sum(s.unpriced_tokens), 0) AS unpriced_tokens,
      trim_scale(sum(s.cost)) AS cost, trim_scale(sum(s.recorded)) AS recorded,
      trim_scale(sum(s.computed)) AS computed, coalesce(sum(s.duration_ms), 0) AS duration_ms
      """;

  private static final String TREES =
      """
      WITH RECURSIVE spent AS MATERIALIZED (
        SELECT e.task_id, count(*) AS executions,
               count(*) FILTER (WHERE e.status = 'FAILED') AS failures, sum(e.tokens_used) AS tokens,
               sum(e.tokens_used) FILTER (WHERE e.cost IS NULL) AS unpriced_tokens,
               sum(e.cost) AS cost, sum(e.cost_recorded) AS recorded,
               sum(e.cost_computed) AS computed, sum(e.duration_ms) AS duration_ms
        FROM reporting.executions e
        LEFT JOIN reporting.projects p ON p.id = e.project_id
        WHERE %s
          AND (CAST(:project AS text) IS NULL OR p.name = :project)
        GROUP BY e.task_id
      ), above AS (
        SELECT s.task_id AS spender, t.id, t.parent_task_id
        FROM spent s
        JOIN reporting.tasks t ON t.id = s.task_id
        UNION
        SELECT above.spender, t.id, t.parent_task_id
        FROM above
        JOIN reporting.tasks t ON t.id = above.parent_task_id
      ), roots AS (
        SELECT a.id, count(*) AS spenders,
               row_number() OVER (ORDER BY sum(s.cost) DESC NULLS LAST, sum(s.tokens) DESC, a.id)
                 AS place
        FROM above a
        JOIN spent s ON s.task_id = a.spender
        WHERE a.parent_task_id IS NULL
        GROUP BY a.id
      ), placed AS (
        SELECT a.spender, r.place
        FROM above a
        JOIN roots r ON r.id = a.id
      )
      """
          .formatted(ExecutionDays.BEGAN);

  private static final String STATEMENT =
      TREES
          + """
          SELECT 'TASK' AS kind, w.place, w.id, t.parent_task_id, t.title, p.name AS project,
                 t.status::text AS status, w.tasks, w.own_cost, w.executions, w.failures,
                 w.tokens, w.unpriced_tokens, w.cost, w.recorded, w.computed, w.duration_ms
          FROM (
            SELECT a.id, o.place, count(*) AS tasks,
                   trim_scale(sum(s.cost) FILTER (WHERE s.task_id = a.id)) AS own_cost, %1$s
            FROM above a
            JOIN placed o ON o.spender = a.spender AND o.place <= :limit
            JOIN spent s ON s.task_id = a.spender
            WHERE :tree OR a.parent_task_id IS NULL
            GROUP BY a.id, o.place
          ) w
          JOIN reporting.tasks t ON t.id = w.id
          LEFT JOIN reporting.projects p ON p.id = t.project_id
          UNION ALL
          SELECT CASE WHEN s.task_id IS NULL THEN 'NONE' ELSE 'OTHERS' END, NULL, NULL, NULL, NULL,
                 NULL, NULL, count(s.task_id), trim_scale(sum(s.cost)), %1$s
          FROM spent s
          LEFT JOIN placed o ON o.spender = s.task_id
          WHERE o.place IS NULL OR o.place > :limit
          GROUP BY 1
          UNION ALL
          SELECT 'TOTAL', NULL, NULL, NULL, NULL, NULL, NULL, count(s.task_id),
                 trim_scale(sum(s.cost)), %1$s
          FROM spent s
          ORDER BY place
          """
              .formatted(SUMS);

  private final JdbcClient jdbc;

  TaskReport(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The dearest roots, the others in one line, and what belongs to no task.
   *
   * @param limit how many roots
   * @param tree with every task below them that something was spent on, or below which
   */
  public Report<TaskRow> read(ReportFilter filter, int limit, boolean tree) {
    List<TaskRow> read =
        jdbc.sql(STATEMENT)
            .param("from", filter.from())
            .param("to", filter.to())
            .param("project", filter.project())
            .param("limit", limit)
            .param("tree", tree)
            .query((row, number) -> row(row))
            .list();
    List<TaskRow> rows = new ArrayList<>(TaskTree.inOrder(of(Kind.TASK, read)));
    rows.addAll(of(Kind.OTHERS, read));
    rows.addAll(of(Kind.NONE, read));
    return new Report<>(rows, of(Kind.TOTAL, read).get(0));
  }

  private static List<TaskRow> of(Kind kind, List<TaskRow> rows) {
    return rows.stream().filter(row -> row.kind() == kind).toList();
  }

  private static TaskRow row(ResultSet row) throws SQLException {
    return new TaskRow(
        Kind.valueOf(row.getString("kind")),
        row.getObject("id", UUID.class),
        row.getObject("parent_task_id", UUID.class),
        0,
        row.getString("title"),
        row.getString("project"),
        row.getString("status"),
        row.getLong("tasks"),
        row.getLong("executions"),
        row.getLong("failures"),
        row.getBigDecimal("tokens"),
        row.getBigDecimal("unpriced_tokens"),
        row.getBigDecimal("cost"),
        row.getBigDecimal("recorded"),
        row.getBigDecimal("computed"),
        row.getBigDecimal("own_cost"),
        row.getBigDecimal("duration_ms"));
  }
}
