-- What became of the work of each agent. Costs come to commits by the rule of reporting.commit_costs, but set by
-- set and for each agent and week apart: each of these pools is shared over what became of the commits of its task,
-- in running parts, so that all rows add up to the executions.
CREATE VIEW reporting.agent_commit_costs AS
WITH RECURSIVE spent AS MATERIALIZED (
  SELECT date_trunc('week', e.started_at AT TIME ZONE (SELECT time_zone FROM public.rollup_settings))::date
           AS week,
         e.agent_id, e.project_id, e.commit_id, CASE WHEN e.commit_id IS NULL THEN e.task_id END AS task_id,
         sum(e.tokens_used) AS tokens_used,
         coalesce(sum(e.tokens_used) FILTER (WHERE e.cost IS NULL), 0) AS unpriced_tokens,
         sum(e.cost) AS cost
  FROM public.executions e
  GROUP BY 1, 2, 3, 4, 5
), asked AS MATERIALIZED (
  SELECT DISTINCT task_id AS id
  FROM spent
  WHERE task_id IS NOT NULL
), above AS MATERIALIZED (
  SELECT t.id, t.parent_task_id, (SELECT true
                                  FROM public.commits c
                                  WHERE c.task_id = t.id AND c.unreachable_since IS NULL
                                  LIMIT 1) IS NOT NULL AS answered
  FROM asked
  JOIN public.tasks t ON t.id = asked.id
  UNION
  SELECT t.id, t.parent_task_id, (SELECT true
                                  FROM public.commits c
                                  WHERE c.task_id = t.id AND c.unreachable_since IS NULL
                                  LIMIT 1) IS NOT NULL
  FROM above a
  JOIN public.tasks t ON t.id = a.parent_task_id
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
), pools AS MATERIALIZED (
  SELECT s.week, s.agent_id, s.project_id, r.answered_id, sum(s.tokens_used) AS tokens_used,
         sum(s.unpriced_tokens) AS unpriced_tokens, sum(s.cost) AS cost
  FROM spent s
  JOIN reaching r ON r.id = s.task_id
  GROUP BY 1, 2, 3, 4
), outcomes AS MATERIALIZED (
  SELECT c.id AS commit_id, CASE WHEN c.unreachable_since IS NULL THEN c.task_id END AS task_id,
         CASE
           WHEN c.unreachable_since IS NOT NULL THEN 'unreachable'
           WHEN r.status IN ('APPROVED', 'COMMENTED') THEN 'accepted'
           WHEN r.status = 'CHANGES_REQUESTED' THEN 'not accepted'
           ELSE 'not reviewed'
         END AS outcome
  FROM (
    SELECT s.commit_id FROM spent s WHERE s.commit_id IS NOT NULL
    UNION
    SELECT c.id
    FROM above a
    JOIN public.commits c ON c.task_id = a.id AND c.unreachable_since IS NULL
    WHERE a.answered
  ) k
  JOIN public.commits c ON c.id = k.commit_id
  LEFT JOIN LATERAL (
    SELECT x.status
    FROM public.reviews x
    WHERE x.commit_id = c.id AND x.reviewer = 'static'
    ORDER BY x.created_at DESC, x.id DESC
    LIMIT 1
  ) r ON true
), members AS MATERIALIZED (
  SELECT o.commit_id, o.task_id, o.outcome
  FROM above a
  JOIN outcomes o ON o.task_id = a.id
  WHERE a.answered
), places AS MATERIALIZED (
  SELECT task_id, outcome, count(*) AS commits,
         sum(count(*)) OVER (PARTITION BY task_id ORDER BY outcome) AS upto,
         sum(count(*)) OVER (PARTITION BY task_id) AS of_task
  FROM members
  GROUP BY task_id, outcome
), parts AS (
  SELECT s.week, s.agent_id, s.project_id, o.outcome, s.commit_id, s.tokens_used, s.unpriced_tokens, s.cost
  FROM spent s
  JOIN outcomes o ON o.commit_id = s.commit_id
  UNION ALL
  SELECT p.week, p.agent_id, p.project_id, x.outcome, NULL,
         div(p.tokens_used * x.upto, x.of_task) - div(p.tokens_used * (x.upto - x.commits), x.of_task),
         div(p.unpriced_tokens * x.upto, x.of_task)
           - div(p.unpriced_tokens * (x.upto - x.commits), x.of_task),
         round(p.cost * x.upto / x.of_task, 10) - round(p.cost * (x.upto - x.commits) / x.of_task, 10)
  FROM pools p
  JOIN places x ON x.task_id = p.answered_id
  UNION ALL
  SELECT p.week, p.agent_id, p.project_id, m.outcome, m.commit_id, 0, 0, NULL
  FROM pools p
  JOIN members m ON m.task_id = p.answered_id
  UNION ALL
  SELECT s.week, s.agent_id, s.project_id, 'unattributed', NULL, s.tokens_used, s.unpriced_tokens, s.cost
  FROM spent s
  LEFT JOIN reaching r ON r.id = s.task_id
  WHERE s.commit_id IS NULL AND r.id IS NULL
)
SELECT k.week, a.name AS agent, k.agent_id, coalesce(p.name, 'unattributed') AS project, p.id AS project_id,
       k.outcome, count(DISTINCT k.commit_id) AS commits, sum(k.tokens_used) AS tokens_used,
       sum(k.unpriced_tokens) AS unpriced_tokens, sum(k.cost) AS cost,
       round(sum(k.cost) / nullif(count(DISTINCT k.commit_id), 0), 10) AS cost_per_commit
FROM parts k
LEFT JOIN public.agents a ON a.id = k.agent_id
LEFT JOIN public.projects p ON p.id = k.project_id
GROUP BY k.week, k.agent_id, a.name, p.id, p.name, k.outcome;

COMMENT ON VIEW reporting.agent_commit_costs IS 'What became of the work of each agent, by week and project: its part in commits that were accepted, in others, and what reached no commit; all rows add up to the executions. Executions come to commits as in commit_costs. Several agents work on a commit, which is counted for each of them: commits are not to be added over agents, weeks or projects';
COMMENT ON COLUMN reporting.agent_commit_costs.week IS 'Monday of the week in which the executions began, in the time zone of the rollup';
COMMENT ON COLUMN reporting.agent_commit_costs.agent IS 'Name of the agent';
COMMENT ON COLUMN reporting.agent_commit_costs.agent_id IS 'Agent';
COMMENT ON COLUMN reporting.agent_commit_costs.project IS 'Name of the project of the executions; unattributed for work without one, and of projects that were removed';
COMMENT ON COLUMN reporting.agent_commit_costs.project_id IS 'Project of the executions; NULL for work without one, and when it was removed';
COMMENT ON COLUMN reporting.agent_commit_costs.outcome IS 'accepted: the newest review by rules approved or only commented on the commit; not accepted: it asked for changes; not reviewed; unreachable: no branch or tag leads to the commit any more; unattributed: the work reached no commit';
COMMENT ON COLUMN reporting.agent_commit_costs.commits IS 'Commits that the agent has a part in; not to be added up';
COMMENT ON COLUMN reporting.agent_commit_costs.tokens_used IS 'Tokens of its part, of all kinds';
COMMENT ON COLUMN reporting.agent_commit_costs.unpriced_tokens IS 'Those of them that are of executions without a known cost';
COMMENT ON COLUMN reporting.agent_commit_costs.cost IS 'USD of its part where known; NULL when no cost is known';
COMMENT ON COLUMN reporting.agent_commit_costs.cost_per_commit IS 'USD of its part for each of the commits; NULL where there is none or no cost is known';

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'vibe_app') THEN
    GRANT SELECT ON ALL TABLES IN SCHEMA reporting TO vibe_app;
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'vibe_reporting') THEN
    GRANT SELECT ON ALL TABLES IN SCHEMA reporting TO vibe_reporting;
  END IF;
END
$$;
