package dev.vibecoder.store.report;

/**
 * The executions of a filter brought to commits, set by set: by the rule of {@code
 * reporting.commit_costs}, which asks for each commit there is and knows no days.
 */
final class CommitCostShares {

  /** What was spent, by the commit it was about, else by the task. */
  private static final String SPENT =
      """
      spent AS MATERIALIZED (
        SELECT e.commit_id, CASE WHEN e.commit_id IS NULL THEN e.task_id END AS task_id,
               sum(e.tokens_used) AS tokens,
               coalesce(sum(e.tokens_used) FILTER (WHERE e.cost IS NULL), 0) AS unpriced_tokens,
               sum(e.cost) AS cost, sum(e.cost_recorded) AS recorded, sum(e.cost_computed) AS computed
        FROM reporting.executions e
        LEFT JOIN reporting.projects p ON p.id = e.project_id
        WHERE %s
          AND (CAST(:project AS text) IS NULL OR p.name = :project)
        GROUP BY 1, 2
      )"""
          .formatted(ExecutionDays.BEGAN);

  /** With LIMIT, or all commits might be read at once. */
  private static final String ANSWERED =
      """
      (SELECT true
       FROM reporting.commits c
       WHERE c.task_id = t.id AND c.unreachable_since IS NULL
       LIMIT 1) IS NOT NULL""";

  /**
   * Each task once on the way up and once on the way down: trees are of any depth. Children come in
   * one array: a key known to be unique is hashed once, any other is sorted anew at each step down.
   */
  private static final String ANSWERS =
      """
      above AS MATERIALIZED (
        SELECT t.id, t.parent_task_id, %1$s AS answered
        FROM spent s
        JOIN reporting.tasks t ON t.id = s.task_id
        UNION
        SELECT t.id, t.parent_task_id, %1$s
        FROM above a
        JOIN reporting.tasks t ON t.id = a.parent_task_id
        WHERE NOT a.answered
      ), below AS MATERIALIZED (
        SELECT a.parent_task_id AS id, array_agg(a.id) AS children
        FROM above a
        WHERE NOT a.answered
        GROUP BY a.parent_task_id
      ), reaching AS MATERIALIZED (
        SELECT a.id, a.id AS answered_id
        FROM above a
        WHERE a.answered
        UNION ALL
        SELECT unnest(b.children), r.answered_id
        FROM reaching r
        JOIN below b ON b.id = r.id
      )"""
          .formatted(ANSWERED);

  private static final String POOLS =
      """
      pools AS (
        SELECT r.answered_id AS task_id, sum(s.tokens) AS tokens,
               sum(s.unpriced_tokens) AS unpriced_tokens, sum(s.cost) AS cost,
               sum(s.recorded) AS recorded, sum(s.computed) AS computed
        FROM reaching r
        JOIN spent s ON s.task_id = r.id
        GROUP BY r.answered_id
      ), shared AS (
        SELECT c.id AS commit_id, p.tokens, p.unpriced_tokens, p.cost, p.recorded, p.computed,
               row_number() OVER (PARTITION BY c.task_id ORDER BY c.committed_at, c.id) AS i,
               count(*) OVER (PARTITION BY c.task_id) AS n
        FROM pools p
        JOIN reporting.commits c ON c.task_id = p.task_id AND c.unreachable_since IS NULL
      )""";

  private static final String PLACED =
      """
      parts AS (
        SELECT commit_id, cost AS own_cost, NULL::numeric AS task_cost, cost, tokens, unpriced_tokens,
               recorded, computed
        FROM spent
        WHERE commit_id IS NOT NULL
        UNION ALL
        SELECT commit_id, NULL, %1$s, %1$s, %2$s, %3$s, %4$s, %5$s
        FROM shared
      ), placed AS MATERIALIZED (
        SELECT commit_id, sum(own_cost) AS own_cost, sum(task_cost) AS task_cost, sum(cost) AS cost,
               sum(tokens) AS tokens, sum(unpriced_tokens) AS unpriced_tokens,
               sum(recorded) AS recorded, sum(computed) AS computed,
               row_number() OVER (ORDER BY sum(cost) DESC NULLS LAST, sum(tokens) DESC, commit_id)
                 AS place
        FROM parts
        GROUP BY commit_id
      )"""
          .formatted(
              money("cost"),
              whole("tokens"),
              whole("unpriced_tokens"),
              money("recorded"),
              money("computed"));

  /**
   * {@code spent}, the tasks {@code reaching} a commit, and the commits {@code placed} by what they
   * cost.
   */
  static final String WITH =
      "WITH RECURSIVE " + String.join(", ", SPENT, ANSWERS, POOLS, PLACED) + "\n";

  private CommitCostShares() {}

  private static String money(String column) {
    return "round(%1$s * i / n, 10) - round(%1$s * (i - 1) / n, 10)".formatted(column);
  }

  private static String whole(String column) {
    return "div(%1$s * i, n) - div(%1$s * (i - 1), n)".formatted(column);
  }
}
