-- What the work cost, by what it was for. Each view adds up to the total of the executions; what belongs to
-- nothing is a row of its own, named unattributed.

-- Reviews by models are found among millions of other executions.
CREATE INDEX executions_model_review_idx ON executions (commit_id) WHERE source = 'vibe-model-review';

-- From the rollup --------------------------------------------------------------------------------

CREATE VIEW reporting.rollup_settings AS
SELECT s.time_zone, EXISTS (SELECT FROM public.rollup_queue) AS behind
FROM public.rollup_settings s;

COMMENT ON VIEW reporting.rollup_settings IS 'How days are cut in the views that read the rollup; one row';
COMMENT ON COLUMN reporting.rollup_settings.time_zone IS 'Time zone whose days they are';
COMMENT ON COLUMN reporting.rollup_settings.behind IS 'Did executions change that the rollup has not counted yet?';

CREATE OR REPLACE VIEW reporting.daily_costs AS
SELECT m.day, p.name AS project, a.name AS agent, m.provider, m.model, m.status, m.executions,
       m.unpriced_executions, m.tokens_used, m.unpriced_tokens, m.cost, m.duration_ms, m.failures,
       m.cost_recorded, m.cost_computed, u.name AS user_name, m.user_id, p.id AS project_id, m.agent_id,
       m.duration_p50_ms, m.duration_p95_ms
FROM public.execution_metrics_daily m
LEFT JOIN public.agents a ON a.id = m.agent_id
LEFT JOIN public.users u ON u.id = m.user_id
LEFT JOIN public.projects p ON p.id = m.project_id;

COMMENT ON VIEW reporting.daily_costs IS 'What the work cost, by day, user, project, agent, model and status';
COMMENT ON COLUMN reporting.daily_costs.project IS 'Name of the project; NULL for work without one, and when it was removed';
COMMENT ON COLUMN reporting.daily_costs.duration_ms IS 'Milliseconds of work, added up';
COMMENT ON COLUMN reporting.daily_costs.user_name IS 'Name of the user';
COMMENT ON COLUMN reporting.daily_costs.user_id IS 'User';
COMMENT ON COLUMN reporting.daily_costs.project_id IS 'Project; NULL for work without one, and when it was removed';
COMMENT ON COLUMN reporting.daily_costs.agent_id IS 'Agent';
COMMENT ON COLUMN reporting.daily_costs.duration_p50_ms IS 'Milliseconds that half of the executions of the row took at most; not to be added or averaged';
COMMENT ON COLUMN reporting.daily_costs.duration_p95_ms IS 'Milliseconds that 95 of 100 executions of the row took at most; not to be added or averaged';

CREATE VIEW reporting.daily_tokens AS
SELECT m.day, u.name AS user_name, p.name AS project, a.name AS agent, m.provider, m.model, m.status,
       m.executions, m.input_tokens, m.cached_input_tokens, m.cache_write_tokens,
       m.cache_write_1h_tokens, m.output_tokens, m.reasoning_tokens, m.tokens_used, m.unpriced_tokens,
       m.user_id, p.id AS project_id, m.agent_id
FROM public.execution_metrics_daily m
LEFT JOIN public.agents a ON a.id = m.agent_id
LEFT JOIN public.users u ON u.id = m.user_id
LEFT JOIN public.projects p ON p.id = m.project_id;

COMMENT ON VIEW reporting.daily_tokens IS 'Tokens by kind, by day, user, project, agent, model and status; the kinds do not overlap';
COMMENT ON COLUMN reporting.daily_tokens.day IS 'Day on which the executions began, in the time zone of the rollup';
COMMENT ON COLUMN reporting.daily_tokens.user_name IS 'Name of the user';
COMMENT ON COLUMN reporting.daily_tokens.project IS 'Name of the project; NULL for work without one, and when it was removed';
COMMENT ON COLUMN reporting.daily_tokens.agent IS 'Name of the agent';
COMMENT ON COLUMN reporting.daily_tokens.provider IS 'Who served the model';
COMMENT ON COLUMN reporting.daily_tokens.model IS 'Model';
COMMENT ON COLUMN reporting.daily_tokens.status IS 'Where the executions stand';
COMMENT ON COLUMN reporting.daily_tokens.executions IS 'How many';
COMMENT ON COLUMN reporting.daily_tokens.input_tokens IS 'Prompt tokens neither read from nor written to a cache';
COMMENT ON COLUMN reporting.daily_tokens.cached_input_tokens IS 'Prompt tokens read from a cache';
COMMENT ON COLUMN reporting.daily_tokens.cache_write_tokens IS 'Prompt tokens written to a cache for a short time (5 minutes)';
COMMENT ON COLUMN reporting.daily_tokens.cache_write_1h_tokens IS 'Prompt tokens written to a cache for an hour';
COMMENT ON COLUMN reporting.daily_tokens.output_tokens IS 'Answer tokens without reasoning';
COMMENT ON COLUMN reporting.daily_tokens.reasoning_tokens IS 'Reasoning tokens';
COMMENT ON COLUMN reporting.daily_tokens.tokens_used IS 'Tokens of all kinds';
COMMENT ON COLUMN reporting.daily_tokens.unpriced_tokens IS 'Tokens of executions without a known cost';
COMMENT ON COLUMN reporting.daily_tokens.user_id IS 'User';
COMMENT ON COLUMN reporting.daily_tokens.project_id IS 'Project; NULL for work without one, and when it was removed';
COMMENT ON COLUMN reporting.daily_tokens.agent_id IS 'Agent';

CREATE VIEW reporting.failure_rates AS
SELECT m.day, p.name AS project, a.name AS agent, m.provider, m.model,
       sum(m.executions) AS executions,
       coalesce(sum(m.executions) FILTER (WHERE m.status = 'COMPLETED'), 0) AS completed,
       sum(m.failures) AS failures,
       coalesce(sum(m.executions) FILTER (WHERE m.status = 'CANCELLED'), 0) AS cancelled,
       coalesce(sum(m.executions) FILTER (WHERE m.status IN ('PENDING', 'RUNNING')), 0) AS unfinished,
       round(
         sum(m.failures) / nullif(sum(m.executions) FILTER (WHERE m.status IN ('COMPLETED', 'FAILED')), 0),
         4) AS failure_rate,
       sum(m.cost) FILTER (WHERE m.status = 'FAILED') AS failed_cost,
       sum(m.cost) AS cost,
       sum(m.unpriced_tokens) AS unpriced_tokens,
       p.id AS project_id, m.agent_id
FROM public.execution_metrics_daily m
LEFT JOIN public.agents a ON a.id = m.agent_id
LEFT JOIN public.projects p ON p.id = m.project_id
GROUP BY m.day, p.id, p.name, m.agent_id, a.name, m.provider, m.model;

COMMENT ON VIEW reporting.failure_rates IS 'How often executions fail and what that cost, by day, project, agent and model; over several rows, divide the sums, never average the rates';
COMMENT ON COLUMN reporting.failure_rates.day IS 'Day on which the executions began, in the time zone of the rollup';
COMMENT ON COLUMN reporting.failure_rates.project IS 'Name of the project; NULL for work without one, and when it was removed';
COMMENT ON COLUMN reporting.failure_rates.agent IS 'Name of the agent';
COMMENT ON COLUMN reporting.failure_rates.provider IS 'Who served the model';
COMMENT ON COLUMN reporting.failure_rates.model IS 'Model';
COMMENT ON COLUMN reporting.failure_rates.executions IS 'How many, wherever they stand';
COMMENT ON COLUMN reporting.failure_rates.completed IS 'How many of them came to a good end';
COMMENT ON COLUMN reporting.failure_rates.failures IS 'How many of them failed';
COMMENT ON COLUMN reporting.failure_rates.cancelled IS 'How many of them were cancelled';
COMMENT ON COLUMN reporting.failure_rates.unfinished IS 'How many of them are pending or running';
COMMENT ON COLUMN reporting.failure_rates.failure_rate IS 'Failures divided by completed and failed executions, 0 to 1; NULL when there is neither';
COMMENT ON COLUMN reporting.failure_rates.failed_cost IS 'USD of those that failed, where known; NULL when no cost is known';
COMMENT ON COLUMN reporting.failure_rates.cost IS 'USD of all of them, where known; NULL when no cost is known';
COMMENT ON COLUMN reporting.failure_rates.unpriced_tokens IS 'Tokens of executions without a known cost';
COMMENT ON COLUMN reporting.failure_rates.project_id IS 'Project; NULL for work without one, and when it was removed';
COMMENT ON COLUMN reporting.failure_rates.agent_id IS 'Agent';

CREATE VIEW reporting.project_costs AS
SELECT coalesce(p.name, 'unattributed') AS project, p.id AS project_id, min(m.day) AS first_day,
       max(m.day) AS last_day, sum(m.executions) AS executions, sum(m.failures) AS failures,
       sum(m.unpriced_executions) AS unpriced_executions, sum(m.tokens_used) AS tokens_used,
       sum(m.unpriced_tokens) AS unpriced_tokens, sum(m.cost) AS cost,
       sum(m.cost_recorded) AS cost_recorded, sum(m.cost_computed) AS cost_computed,
       sum(m.duration_ms) AS duration_ms
FROM public.execution_metrics_daily m
LEFT JOIN public.projects p ON p.id = m.project_id
GROUP BY p.id, p.name;

COMMENT ON VIEW reporting.project_costs IS 'What each project cost in all; the row without project_id is what belongs to none';
COMMENT ON COLUMN reporting.project_costs.project IS 'Name of the project; unattributed for work without one, and of projects that were removed';
COMMENT ON COLUMN reporting.project_costs.project_id IS 'Project; NULL for work without one, and when it was removed';
COMMENT ON COLUMN reporting.project_costs.first_day IS 'First day with an execution, in the time zone of the rollup';
COMMENT ON COLUMN reporting.project_costs.last_day IS 'Last day with an execution, in the time zone of the rollup';
COMMENT ON COLUMN reporting.project_costs.executions IS 'How many executions';
COMMENT ON COLUMN reporting.project_costs.failures IS 'How many of them failed';
COMMENT ON COLUMN reporting.project_costs.unpriced_executions IS 'How many of them have no known cost';
COMMENT ON COLUMN reporting.project_costs.tokens_used IS 'Tokens of all kinds';
COMMENT ON COLUMN reporting.project_costs.unpriced_tokens IS 'Tokens of executions without a known cost';
COMMENT ON COLUMN reporting.project_costs.cost IS 'USD where known; NULL when no cost is known';
COMMENT ON COLUMN reporting.project_costs.cost_recorded IS 'USD that sources gave; NULL when none did';
COMMENT ON COLUMN reporting.project_costs.cost_computed IS 'USD by tokens and prices; NULL when none has a price';
COMMENT ON COLUMN reporting.project_costs.duration_ms IS 'Milliseconds of work, added up';

-- From the executions ----------------------------------------------------------------------------

-- By index for each task: whoever asks for one task or one project does not wait for all.
CREATE VIEW reporting.task_costs AS
SELECT t.id AS task_id, t.project_id, p.name AS project, t.user_id, t.parent_task_id, way.root_task_id,
       way.depth, t.title, t.status, t.created_at, whole.tasks - 1 AS subtasks,
       whole.own_executions AS executions, whole.own_failures AS failures,
       whole.own_tokens_used AS tokens_used, whole.own_unpriced_tokens AS unpriced_tokens,
       whole.own_cost AS cost, whole.executions AS tree_executions, whole.failures AS tree_failures,
       whole.tokens_used AS tree_tokens_used, whole.unpriced_tokens AS tree_unpriced_tokens,
       whole.cost AS tree_cost, whole.cost_recorded AS tree_cost_recorded,
       whole.cost_computed AS tree_cost_computed, whole.duration_ms AS tree_duration_ms
FROM public.tasks t
JOIN public.projects p ON p.id = t.project_id
CROSS JOIN LATERAL (
  WITH RECURSIVE above AS (
    SELECT t.id, t.parent_task_id
    UNION
    SELECT parent.id, parent.parent_task_id
    FROM above
    JOIN public.tasks parent ON parent.id = above.parent_task_id
  )
  SELECT count(*) - 1 AS depth, (array_agg(id) FILTER (WHERE parent_task_id IS NULL))[1] AS root_task_id
  FROM above
) way
CROSS JOIN LATERAL (
  WITH RECURSIVE below AS (
    SELECT t.id
    UNION
    SELECT child.id
    FROM below
    JOIN public.tasks child ON child.parent_task_id = below.id
  )
  SELECT count(DISTINCT below.id) AS tasks, count(e.id) AS executions,
         count(*) FILTER (WHERE e.status = 'FAILED') AS failures,
         coalesce(sum(e.tokens_used), 0) AS tokens_used,
         coalesce(sum(e.tokens_used) FILTER (WHERE e.cost IS NULL), 0) AS unpriced_tokens,
         sum(e.cost) AS cost, sum(e.cost_recorded) AS cost_recorded,
         sum(e.cost_computed) AS cost_computed, coalesce(sum(e.duration_ms), 0) AS duration_ms,
         count(*) FILTER (WHERE e.task_id = t.id) AS own_executions,
         count(*) FILTER (WHERE e.task_id = t.id AND e.status = 'FAILED') AS own_failures,
         coalesce(sum(e.tokens_used) FILTER (WHERE e.task_id = t.id), 0) AS own_tokens_used,
         coalesce(sum(e.tokens_used) FILTER (WHERE e.task_id = t.id AND e.cost IS NULL), 0)
           AS own_unpriced_tokens,
         sum(e.cost) FILTER (WHERE e.task_id = t.id) AS own_cost
  FROM below
  LEFT JOIN public.executions e ON e.task_id = below.id
) whole
UNION ALL
SELECT NULL, e.project_id, p.name, NULL, NULL, NULL, 0, 'unattributed', NULL, NULL, 0,
       count(*), count(*) FILTER (WHERE e.status = 'FAILED'), coalesce(sum(e.tokens_used), 0),
       coalesce(sum(e.tokens_used) FILTER (WHERE e.cost IS NULL), 0), sum(e.cost),
       count(*), count(*) FILTER (WHERE e.status = 'FAILED'), coalesce(sum(e.tokens_used), 0),
       coalesce(sum(e.tokens_used) FILTER (WHERE e.cost IS NULL), 0), sum(e.cost),
       sum(e.cost_recorded), sum(e.cost_computed), coalesce(sum(e.duration_ms), 0)
FROM public.executions e
LEFT JOIN public.projects p ON p.id = e.project_id
WHERE e.task_id IS NULL
GROUP BY e.project_id, p.name;

COMMENT ON VIEW reporting.task_costs IS 'What each task cost by itself and with all below it. Executions without a task are a row for each project, without task_id. The column cost adds up to the total over all rows, tree_cost over those without parent_task_id';
COMMENT ON COLUMN reporting.task_costs.task_id IS 'Task; NULL for what belongs to none';
COMMENT ON COLUMN reporting.task_costs.project_id IS 'Project of the task; without a task, of the executions';
COMMENT ON COLUMN reporting.task_costs.project IS 'Name of the project; NULL for work without one';
COMMENT ON COLUMN reporting.task_costs.user_id IS 'Owner of the task';
COMMENT ON COLUMN reporting.task_costs.parent_task_id IS 'Task it is a part of; NULL at the top';
COMMENT ON COLUMN reporting.task_costs.root_task_id IS 'Task at the top of its tree';
COMMENT ON COLUMN reporting.task_costs.depth IS 'Tasks above it';
COMMENT ON COLUMN reporting.task_costs.title IS 'Title of the task; unattributed for what belongs to none';
COMMENT ON COLUMN reporting.task_costs.status IS 'Where the task stands';
COMMENT ON COLUMN reporting.task_costs.created_at IS 'When the task was made';
COMMENT ON COLUMN reporting.task_costs.subtasks IS 'Tasks below it, at any depth';
COMMENT ON COLUMN reporting.task_costs.executions IS 'Executions of the task itself';
COMMENT ON COLUMN reporting.task_costs.failures IS 'How many of these failed';
COMMENT ON COLUMN reporting.task_costs.tokens_used IS 'Tokens of these, of all kinds';
COMMENT ON COLUMN reporting.task_costs.unpriced_tokens IS 'Tokens of those of these without a known cost';
COMMENT ON COLUMN reporting.task_costs.cost IS 'USD of these where known; NULL when no cost is known';
COMMENT ON COLUMN reporting.task_costs.tree_executions IS 'Executions of the task and of all below it';
COMMENT ON COLUMN reporting.task_costs.tree_failures IS 'How many of these failed';
COMMENT ON COLUMN reporting.task_costs.tree_tokens_used IS 'Tokens of these, of all kinds';
COMMENT ON COLUMN reporting.task_costs.tree_unpriced_tokens IS 'Tokens of those of these without a known cost';
COMMENT ON COLUMN reporting.task_costs.tree_cost IS 'USD of these where known; NULL when no cost is known';
COMMENT ON COLUMN reporting.task_costs.tree_cost_recorded IS 'USD of these that sources gave; NULL when none did';
COMMENT ON COLUMN reporting.task_costs.tree_cost_computed IS 'USD of these by tokens and prices; NULL when none has a price';
COMMENT ON COLUMN reporting.task_costs.tree_duration_ms IS 'Milliseconds of work of these, added up';

-- A share is the difference of two rounded running parts, so that all shares of a task add up to it.
CREATE VIEW reporting.commit_costs AS
SELECT c.id AS commit_id, c.project_id, p.name AS project, c.sha, 'commit' AS bucket, c.committed_at,
       c.task_id, c.unreachable_since, own.executions AS own_executions, own.cost AS own_cost,
       coalesce(pool.executions, 0) AS task_executions, peers.commits AS task_commits,
       share.cost AS task_cost, own.tokens_used + coalesce(share.tokens_used, 0) AS tokens_used,
       own.unpriced_tokens + coalesce(share.unpriced_tokens, 0) AS unpriced_tokens,
       CASE
         WHEN own.cost IS NOT NULL OR share.cost IS NOT NULL
           THEN coalesce(own.cost, 0) + coalesce(share.cost, 0)
       END AS cost
FROM public.commits c
JOIN public.projects p ON p.id = c.project_id
CROSS JOIN LATERAL (
  SELECT count(*) AS executions, coalesce(sum(e.tokens_used), 0) AS tokens_used,
         coalesce(sum(e.tokens_used) FILTER (WHERE e.cost IS NULL), 0) AS unpriced_tokens,
         sum(e.cost) AS cost
  FROM public.executions e
  WHERE e.commit_id = c.id
) own
LEFT JOIN LATERAL (
  WITH RECURSIVE below AS (
    SELECT c.task_id AS id
    UNION
    SELECT child.id
    FROM below
    JOIN public.tasks child ON child.parent_task_id = below.id
    WHERE NOT EXISTS (
      SELECT FROM public.commits nearer
      WHERE nearer.task_id = child.id AND nearer.unreachable_since IS NULL)
  )
  SELECT count(e.id) AS executions, coalesce(sum(e.tokens_used), 0) AS tokens_used,
         coalesce(sum(e.tokens_used) FILTER (WHERE e.cost IS NULL), 0) AS unpriced_tokens,
         sum(e.cost) AS cost
  FROM below
  JOIN public.executions e ON e.task_id = below.id AND e.commit_id IS NULL
) pool ON c.task_id IS NOT NULL AND c.unreachable_since IS NULL
LEFT JOIN LATERAL (
  SELECT count(*) AS commits,
         count(*) FILTER (WHERE (peer.committed_at, peer.id) <= (c.committed_at, c.id)) AS place
  FROM public.commits peer
  WHERE peer.task_id = c.task_id AND peer.unreachable_since IS NULL
) peers ON c.task_id IS NOT NULL AND c.unreachable_since IS NULL
CROSS JOIN LATERAL (
  SELECT round(pool.cost * peers.place / peers.commits, 10)
           - round(pool.cost * (peers.place - 1) / peers.commits, 10) AS cost,
         div(pool.tokens_used * peers.place, peers.commits)
           - div(pool.tokens_used * (peers.place - 1), peers.commits) AS tokens_used,
         div(pool.unpriced_tokens * peers.place, peers.commits)
           - div(pool.unpriced_tokens * (peers.place - 1), peers.commits) AS unpriced_tokens
) share
UNION ALL
SELECT NULL, e.project_id, p.name, NULL, 'unattributed', NULL, NULL, NULL, count(*), sum(e.cost), 0, NULL,
       NULL, coalesce(sum(e.tokens_used), 0),
       coalesce(sum(e.tokens_used) FILTER (WHERE e.cost IS NULL), 0), sum(e.cost)
FROM public.executions e
LEFT JOIN public.projects p ON p.id = e.project_id
LEFT JOIN (
  WITH RECURSIVE below AS (
    SELECT c.task_id AS id
    FROM public.commits c
    WHERE c.task_id IS NOT NULL AND c.unreachable_since IS NULL
    UNION
    SELECT child.id
    FROM below
    JOIN public.tasks child ON child.parent_task_id = below.id
  )
  SELECT id FROM below
) answered ON answered.id = e.task_id
WHERE e.commit_id IS NULL AND answered.id IS NULL
GROUP BY e.project_id, p.name;

COMMENT ON VIEW reporting.commit_costs IS 'What each commit cost: the executions about it (executions.commit_id) and its share of its task. An execution about no commit goes to the nearest task, itself first and then up its parents, that a reachable commit answers, and that cost is shared evenly over these commits: of n commits by committed_at and id the i-th has round(cost * i / n, 10) - round(cost * (i - 1) / n, 10). What reaches no commit is a row for each project, with sha NULL and bucket unattributed; the columns cost, tokens_used and unpriced_tokens add up to the total over all rows';
COMMENT ON COLUMN reporting.commit_costs.commit_id IS 'Commit; NULL for what reaches none';
COMMENT ON COLUMN reporting.commit_costs.project_id IS 'Project of the commit; of what reaches none, of the executions';
COMMENT ON COLUMN reporting.commit_costs.project IS 'Name of the project; NULL for work without one';
COMMENT ON COLUMN reporting.commit_costs.sha IS 'Commit id; NULL for what reaches none';
COMMENT ON COLUMN reporting.commit_costs.bucket IS 'commit, or unattributed for what reaches none';
COMMENT ON COLUMN reporting.commit_costs.committed_at IS 'When it was committed';
COMMENT ON COLUMN reporting.commit_costs.task_id IS 'Task that it answers';
COMMENT ON COLUMN reporting.commit_costs.unreachable_since IS 'Since when no branch or tag leads to it; it has no share of its task then';
COMMENT ON COLUMN reporting.commit_costs.own_executions IS 'Executions about it, e.g. its reviews by models; of what reaches none, all';
COMMENT ON COLUMN reporting.commit_costs.own_cost IS 'USD of these where known; NULL when no cost is known';
COMMENT ON COLUMN reporting.commit_costs.task_executions IS 'Executions of its task that it shares with the other commits of the task; not to be added up';
COMMENT ON COLUMN reporting.commit_costs.task_commits IS 'Commits that share them; NULL without a task';
COMMENT ON COLUMN reporting.commit_costs.task_cost IS 'USD of its share where known; NULL when no cost is known';
COMMENT ON COLUMN reporting.commit_costs.tokens_used IS 'Tokens of the executions about it and of its share';
COMMENT ON COLUMN reporting.commit_costs.unpriced_tokens IS 'Those of them that are of executions without a known cost';
COMMENT ON COLUMN reporting.commit_costs.cost IS 'USD of the executions about it and of its share, where known; NULL when no cost is known';

CREATE VIEW reporting.review_costs AS
SELECT r.id AS review_id, r.project_id, p.name AS project, r.commit_id, c.sha, r.reviewer, r.rule_set,
       'review' AS bucket, r.created_at AS reviewed_at, r.status, r.quality_score, r.security_score,
       spent.executions, spent.tokens_used, spent.unpriced_tokens, spent.cost, spent.cost_recorded,
       spent.cost_computed, spent.duration_ms
FROM public.reviews r
JOIN public.commits c ON c.id = r.commit_id
JOIN public.projects p ON p.id = r.project_id
CROSS JOIN LATERAL (
  SELECT count(*) AS executions, coalesce(sum(e.tokens_used), 0) AS tokens_used,
         coalesce(sum(e.tokens_used) FILTER (WHERE e.cost IS NULL), 0) AS unpriced_tokens,
         sum(e.cost) AS cost, sum(e.cost_recorded) AS cost_recorded,
         sum(e.cost_computed) AS cost_computed, coalesce(sum(e.duration_ms), 0) AS duration_ms
  FROM public.executions e
  WHERE e.commit_id = r.commit_id
    AND e.source = 'vibe-model-review'
    AND e.external_id = r.commit_id || ' ' || r.reviewer || ' ' || r.rule_set
) spent
WHERE r.reviewer <> 'static'
UNION ALL
SELECT NULL, e.project_id, p.name, e.commit_id, c.sha, e.model, NULL, 'unattributed', NULL, NULL, NULL, NULL,
       count(*), coalesce(sum(e.tokens_used), 0),
       coalesce(sum(e.tokens_used) FILTER (WHERE e.cost IS NULL), 0), sum(e.cost), sum(e.cost_recorded),
       sum(e.cost_computed), coalesce(sum(e.duration_ms), 0)
FROM public.executions e
LEFT JOIN public.commits c ON c.id = e.commit_id
LEFT JOIN public.projects p ON p.id = e.project_id
WHERE e.source = 'vibe-model-review'
  AND NOT EXISTS (
    SELECT FROM public.reviews r
    WHERE r.commit_id = e.commit_id
      AND r.reviewer <> 'static'
      AND e.external_id = r.commit_id || ' ' || r.reviewer || ' ' || r.rule_set)
GROUP BY e.project_id, p.name, e.commit_id, c.sha, e.model;

COMMENT ON VIEW reporting.review_costs IS 'What each review by a model cost. What was paid for and became no review is a row with bucket unattributed, so that all rows add up to the executions whose source is vibe-model-review';
COMMENT ON COLUMN reporting.review_costs.review_id IS 'Review; NULL for what became none';
COMMENT ON COLUMN reporting.review_costs.project_id IS 'Project; NULL when it was removed';
COMMENT ON COLUMN reporting.review_costs.project IS 'Name of the project; NULL when it was removed';
COMMENT ON COLUMN reporting.review_costs.commit_id IS 'Commit; NULL when it was removed';
COMMENT ON COLUMN reporting.review_costs.sha IS 'Commit id; NULL when it was removed';
COMMENT ON COLUMN reporting.review_costs.reviewer IS 'The model';
COMMENT ON COLUMN reporting.review_costs.rule_set IS 'Version of what it was asked; NULL for what became no review';
COMMENT ON COLUMN reporting.review_costs.bucket IS 'review, or unattributed for what became none';
COMMENT ON COLUMN reporting.review_costs.reviewed_at IS 'When the review was made';
COMMENT ON COLUMN reporting.review_costs.status IS 'The verdict';
COMMENT ON COLUMN reporting.review_costs.quality_score IS '0 to 1, 1 is best';
COMMENT ON COLUMN reporting.review_costs.security_score IS '0 to 1, 1 is best';
COMMENT ON COLUMN reporting.review_costs.executions IS 'Executions that it took';
COMMENT ON COLUMN reporting.review_costs.tokens_used IS 'Tokens of these, of all kinds';
COMMENT ON COLUMN reporting.review_costs.unpriced_tokens IS 'Tokens of those of these without a known cost';
COMMENT ON COLUMN reporting.review_costs.cost IS 'USD of these where known; NULL when no cost is known';
COMMENT ON COLUMN reporting.review_costs.cost_recorded IS 'USD of these that sources gave; NULL when none did';
COMMENT ON COLUMN reporting.review_costs.cost_computed IS 'USD of these by tokens and prices; NULL when none has a price';
COMMENT ON COLUMN reporting.review_costs.duration_ms IS 'Milliseconds of work, added up';

CREATE VIEW reporting.review_quality_costs AS
SELECT k.commit_id, k.project_id, k.project, k.sha, k.bucket, k.committed_at, k.task_id, r.status,
       r.quality_score, r.security_score, r.findings, k.tokens_used, k.unpriced_tokens, k.cost
FROM reporting.commit_costs k
LEFT JOIN LATERAL (
  SELECT x.status, x.quality_score, x.security_score, jsonb_array_length(x.issues) AS findings
  FROM public.reviews x
  WHERE x.commit_id = k.commit_id AND x.reviewer = 'static'
  ORDER BY x.created_at DESC, x.id DESC
  LIMIT 1
) r ON true;

COMMENT ON VIEW reporting.review_quality_costs IS 'The newest verdict by rules on each commit beside what the commit cost; a row for each row of commit_costs, so that it adds up as that does';
COMMENT ON COLUMN reporting.review_quality_costs.commit_id IS 'Commit; NULL for what reaches none';
COMMENT ON COLUMN reporting.review_quality_costs.project_id IS 'Project; NULL for work without one';
COMMENT ON COLUMN reporting.review_quality_costs.project IS 'Name of the project; NULL for work without one';
COMMENT ON COLUMN reporting.review_quality_costs.sha IS 'Commit id; NULL for what reaches none';
COMMENT ON COLUMN reporting.review_quality_costs.bucket IS 'commit, or unattributed for what reaches none';
COMMENT ON COLUMN reporting.review_quality_costs.committed_at IS 'When it was committed';
COMMENT ON COLUMN reporting.review_quality_costs.task_id IS 'Task that it answers';
COMMENT ON COLUMN reporting.review_quality_costs.status IS 'The verdict; NULL when the commit was not reviewed';
COMMENT ON COLUMN reporting.review_quality_costs.quality_score IS '0 to 1, 1 is best';
COMMENT ON COLUMN reporting.review_quality_costs.security_score IS '0 to 1, 1 is best';
COMMENT ON COLUMN reporting.review_quality_costs.findings IS 'How many findings';
COMMENT ON COLUMN reporting.review_quality_costs.tokens_used IS 'Tokens that the commit took, as in commit_costs';
COMMENT ON COLUMN reporting.review_quality_costs.unpriced_tokens IS 'Those of them that are of executions without a known cost';
COMMENT ON COLUMN reporting.review_quality_costs.cost IS 'USD that the commit cost, as in commit_costs; NULL when no cost is known';

-- From both --------------------------------------------------------------------------------------

CREATE VIEW reporting.accepted_commit_costs AS
SELECT parts.week, coalesce(p.name, 'unattributed') AS project, p.id AS project_id,
       sum(parts.commits) AS commits, sum(parts.accepted) AS accepted_commits,
       sum(parts.additions) AS accepted_additions, sum(parts.deletions) AS accepted_deletions,
       sum(parts.executions) AS executions, sum(parts.failures) AS failures,
       sum(parts.tokens_used) AS tokens_used, sum(parts.unpriced_tokens) AS unpriced_tokens,
       sum(parts.cost) AS cost, round(sum(parts.cost) / nullif(sum(parts.accepted), 0), 10)
         AS cost_per_accepted_commit
FROM (
  SELECT date_trunc('week', m.day::timestamp)::date AS week, m.project_id, 0 AS commits, 0 AS accepted,
         0 AS additions, 0 AS deletions, m.executions, m.failures, m.tokens_used, m.unpriced_tokens, m.cost
  FROM public.execution_metrics_daily m
  UNION ALL
  SELECT date_trunc('week', c.committed_at AT TIME ZONE (SELECT time_zone FROM public.rollup_settings))::date,
         c.project_id, 1, coalesce(r.accepted, 0), coalesce(r.accepted, 0) * (c.additions - c.generated_additions),
         coalesce(r.accepted, 0) * (c.deletions - c.generated_deletions), 0, 0, 0, 0, NULL
  FROM public.commits c
  LEFT JOIN LATERAL (
    SELECT (x.status IN ('APPROVED', 'COMMENTED'))::integer AS accepted
    FROM public.reviews x
    WHERE x.commit_id = c.id AND x.reviewer = 'static'
    ORDER BY x.created_at DESC, x.id DESC
    LIMIT 1
  ) r ON true
  WHERE c.unreachable_since IS NULL
) parts
LEFT JOIN public.projects p ON p.id = parts.project_id
GROUP BY parts.week, p.id, p.name;

COMMENT ON VIEW reporting.accepted_commit_costs IS 'What an accepted commit costs, by week and project: all that was spent in the week, failures and work that reached no commit included, over the commits of the week that the newest review by rules approved or only commented on. Several agents share in a commit, so it is not divided by agent';
COMMENT ON COLUMN reporting.accepted_commit_costs.week IS 'Monday of the week, in the time zone of the rollup';
COMMENT ON COLUMN reporting.accepted_commit_costs.project IS 'Name of the project; unattributed for work without one, and of projects that were removed';
COMMENT ON COLUMN reporting.accepted_commit_costs.project_id IS 'Project; NULL for work without one, and when it was removed';
COMMENT ON COLUMN reporting.accepted_commit_costs.commits IS 'Commits of the week that a branch or tag reaches';
COMMENT ON COLUMN reporting.accepted_commit_costs.accepted_commits IS 'Those of them that are APPROVED or COMMENTED';
COMMENT ON COLUMN reporting.accepted_commit_costs.accepted_additions IS 'Lines that these added, without generated files';
COMMENT ON COLUMN reporting.accepted_commit_costs.accepted_deletions IS 'Lines that these removed, without generated files';
COMMENT ON COLUMN reporting.accepted_commit_costs.executions IS 'Executions that began in the week';
COMMENT ON COLUMN reporting.accepted_commit_costs.failures IS 'How many of them failed';
COMMENT ON COLUMN reporting.accepted_commit_costs.tokens_used IS 'Tokens of all kinds';
COMMENT ON COLUMN reporting.accepted_commit_costs.unpriced_tokens IS 'Tokens of executions without a known cost';
COMMENT ON COLUMN reporting.accepted_commit_costs.cost IS 'USD of all executions of the week where known; NULL when no cost is known';
COMMENT ON COLUMN reporting.accepted_commit_costs.cost_per_accepted_commit IS 'USD for each accepted commit; NULL when none was accepted or no cost is known';

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

-- A report that is left open holds up neither a migration nor the vacuum of what the night wrote.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'vibe_reporting') THEN
    EXECUTE format(
      'ALTER ROLE vibe_reporting IN DATABASE %I SET idle_in_transaction_session_timeout = ''30s''',
      current_database());
    EXECUTE format(
      'ALTER ROLE vibe_reporting IN DATABASE %I SET lock_timeout = ''5s''', current_database());
  END IF;
EXCEPTION
  WHEN insufficient_privilege THEN
    RAISE NOTICE 'the settings of the reporting role need a role with CREATEROLE';
END
$$;
