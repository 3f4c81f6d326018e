-- Two kinds of cache writes, two costs, dated prices by threshold and batch, tasks that are claimed, and
-- a rollup that keeps its proofs.
DROP VIEW reporting.daily_costs;
DROP VIEW reporting.execution_metrics_daily;
DROP VIEW reporting.model_reviews;
DROP VIEW reporting.executions;
DROP VIEW reporting.model_prices;

-- Executions -------------------------------------------------------------------------------------

ALTER TABLE executions
  ADD COLUMN cache_write_1h_tokens bigint NOT NULL DEFAULT 0 CHECK (cache_write_1h_tokens >= 0),
  ADD COLUMN cost_recorded         numeric(20, 10) CHECK (cost_recorded >= 0),
  ADD COLUMN cost_computed         numeric(20, 10) CHECK (cost_computed >= 0),
  ADD COLUMN batch                 boolean NOT NULL DEFAULT false,
  ADD COLUMN session               text,
  ADD COLUMN metadata              jsonb CHECK (jsonb_typeof(metadata) = 'object');

ALTER TABLE executions DISABLE TRIGGER USER;
UPDATE executions
SET cost_recorded = CASE WHEN cost_source = 'REPORTED' THEN cost END,
    cost_computed = CASE WHEN cost_source <> 'REPORTED' THEN cost END,
    completed_at = greatest(completed_at, started_at)
WHERE cost IS NOT NULL OR completed_at < started_at;
UPDATE tasks SET completed_at = started_at WHERE completed_at < started_at;
ALTER TABLE executions ENABLE TRIGGER USER;

ALTER TABLE executions
  DROP COLUMN tokens_used,
  DROP COLUMN cost;
ALTER TABLE executions
  ADD COLUMN tokens_used bigint GENERATED ALWAYS AS (
    input_tokens + cached_input_tokens + cache_write_tokens + cache_write_1h_tokens + output_tokens
      + reasoning_tokens
  ) STORED,
  ADD COLUMN cost numeric(20, 10) GENERATED ALWAYS AS (coalesce(cost_recorded, cost_computed)) STORED,
  ADD CONSTRAINT executions_cost_has_source CHECK (
    CASE cost_source
      WHEN 'REPORTED' THEN cost_recorded IS NOT NULL
      WHEN 'UNKNOWN' THEN cost_recorded IS NULL AND cost_computed IS NULL
      ELSE cost_recorded IS NULL AND cost_computed IS NOT NULL
    END),
  ADD CONSTRAINT executions_end_after_start CHECK (completed_at >= started_at);

COMMENT ON COLUMN executions.cache_write_tokens IS 'Prompt tokens written to a cache for a short time (5 minutes)';
COMMENT ON COLUMN executions.cache_write_1h_tokens IS 'Prompt tokens written to a cache for an hour';
COMMENT ON COLUMN executions.tokens_used IS 'The six kinds together; they do not overlap';
COMMENT ON COLUMN executions.cost_recorded IS 'USD that the source gave; NULL when it gave none';
COMMENT ON COLUMN executions.cost_computed IS 'USD by tokens and the dated price of the model, 0 where nothing is billed; NULL without a price';
COMMENT ON COLUMN executions.cost IS 'USD that counts: as recorded, else as computed; NULL when neither is known';
COMMENT ON COLUMN executions.batch IS 'Billed at the batch rate';
COMMENT ON COLUMN executions.session IS 'Conversation or trace at its source that it was a part of';
COMMENT ON COLUMN executions.metadata IS 'What else its source said';

DROP INDEX executions_day_idx;
CREATE INDEX executions_project_id_started_at_idx ON executions (project_id, started_at);
CREATE INDEX executions_started_at_idx ON executions USING brin (started_at timestamptz_minmax_multi_ops)
  WITH (pages_per_range = 16);

-- Tasks ------------------------------------------------------------------------------------------

ALTER TABLE tasks
  ADD COLUMN agent_type  agent_type,
  ADD COLUMN claimed_by  text,
  ADD COLUMN claim_id    uuid,
  ADD COLUMN claimed_at  timestamptz,
  ADD COLUMN lease_until timestamptz,
  ADD COLUMN attempts    integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  ADD COLUMN source      text,
  ADD COLUMN external_id text,
  ADD CONSTRAINT tasks_source_key UNIQUE (user_id, source, external_id),
  ADD CONSTRAINT tasks_claimed_whole CHECK (
    (claim_id IS NULL) = (lease_until IS NULL) AND (claim_id IS NULL) = (claimed_by IS NULL)
      AND (claim_id IS NULL) = (claimed_at IS NULL)),
  ADD CONSTRAINT tasks_claimed_in_progress CHECK (claim_id IS NULL OR status = 'IN_PROGRESS'),
  ADD CONSTRAINT tasks_end_after_start CHECK (completed_at >= started_at);

COMMENT ON COLUMN tasks.agent_type IS 'Which agents may claim it; NULL: any';
COMMENT ON COLUMN tasks.claimed_by IS 'Worker that holds it';
COMMENT ON COLUMN tasks.claim_id IS 'Proof of the claim, which its worker shows to go on, end it or give it back';
COMMENT ON COLUMN tasks.claimed_at IS 'When it was claimed';
COMMENT ON COLUMN tasks.lease_until IS 'Until when the claim holds without a sign of life';
COMMENT ON COLUMN tasks.attempts IS 'How often it was claimed';
COMMENT ON COLUMN tasks.source IS 'System that it came from; NULL: made here';
COMMENT ON COLUMN tasks.external_id IS 'Its identity there';

CREATE INDEX tasks_queue_idx ON tasks (user_id, priority DESC, created_at, id) WHERE status = 'PENDING';
CREATE INDEX tasks_lease_idx ON tasks (lease_until) WHERE claim_id IS NOT NULL;

-- A task below itself would have no root; its tree stays within one project.
CREATE FUNCTION check_parent_task() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  place record;
BEGIN
  -- Two moves at once could close a ring that neither of them sees.
  PERFORM pg_advisory_xact_lock(hashtextextended('vibe task tree ' || NEW.project_id, 0));
  SELECT project_id, user_id INTO place FROM public.tasks WHERE id = NEW.parent_task_id;
  IF place.project_id <> NEW.project_id OR place.user_id <> NEW.user_id THEN
    RAISE EXCEPTION 'task % is of another project than its parent %', NEW.id, NEW.parent_task_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'tasks_parent_of_same_project';
  END IF;
  IF TG_OP = 'UPDATE' AND EXISTS (
    WITH RECURSIVE above AS (
      SELECT t.id, t.parent_task_id FROM public.tasks t WHERE t.id = NEW.parent_task_id
      UNION
      SELECT t.id, t.parent_task_id FROM public.tasks t JOIN above a ON t.id = a.parent_task_id
    )
    SELECT FROM above WHERE id = NEW.id
  ) THEN
    RAISE EXCEPTION 'task % would be a part of itself below %', NEW.id, NEW.parent_task_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'tasks_no_cycle';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER tasks_check_parent_of_new BEFORE INSERT ON tasks
  FOR EACH ROW WHEN (NEW.parent_task_id IS NOT NULL) EXECUTE FUNCTION check_parent_task();
CREATE TRIGGER tasks_check_parent BEFORE UPDATE OF parent_task_id, project_id ON tasks
  FOR EACH ROW WHEN (NEW.parent_task_id IS NOT NULL) EXECUTE FUNCTION check_parent_task();

-- Along these arrows alone, whoever writes.
CREATE FUNCTION check_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.status::text || ' ' || NEW.status::text) <> ALL (TG_ARGV) THEN
    RAISE EXCEPTION 'what is % does not become %', OLD.status, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_status_arrow', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER tasks_check_status BEFORE UPDATE OF status ON tasks
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION check_status(
    'PENDING IN_PROGRESS', 'PENDING COMPLETED', 'PENDING FAILED', 'PENDING CANCELLED',
    'IN_PROGRESS PENDING', 'IN_PROGRESS COMPLETED', 'IN_PROGRESS FAILED', 'IN_PROGRESS CANCELLED',
    'FAILED PENDING', 'FAILED IN_PROGRESS');
CREATE TRIGGER executions_check_status BEFORE UPDATE OF status ON executions
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION check_status(
    'PENDING RUNNING', 'PENDING COMPLETED', 'PENDING FAILED', 'PENDING CANCELLED',
    'RUNNING COMPLETED', 'RUNNING FAILED', 'RUNNING CANCELLED', 'FAILED RUNNING');

-- Prices -----------------------------------------------------------------------------------------

ALTER TABLE model_prices
  ADD COLUMN valid_to            date,
  ADD COLUMN batch               boolean NOT NULL DEFAULT false,
  ADD COLUMN above_prompt_tokens bigint  NOT NULL DEFAULT 0 CHECK (above_prompt_tokens >= 0),
  ADD COLUMN cache_write_1h      numeric(16, 8) CHECK (cache_write_1h >= 0),
  ADD COLUMN source              text    NOT NULL DEFAULT 'config',
  DROP CONSTRAINT model_prices_pkey,
  ADD PRIMARY KEY (provider, model, valid_from, batch, above_prompt_tokens),
  ADD CONSTRAINT model_prices_valid_for_days CHECK (valid_to >= valid_from);

COMMENT ON TABLE model_prices IS 'What models cost, dated: a price holds until its last day or the next one of its model';
COMMENT ON COLUMN model_prices.provider IS 'Who serves the model; * stands for any characters';
COMMENT ON COLUMN model_prices.model IS 'Model as the provider names it; * stands for any characters';
COMMENT ON COLUMN model_prices.valid_to IS 'Last UTC day of the price; NULL: until the next one';
COMMENT ON COLUMN model_prices.batch IS 'Is it the rate for batches?';
COMMENT ON COLUMN model_prices.above_prompt_tokens IS 'It is the rate of prompts with more tokens than this';
COMMENT ON COLUMN model_prices.cache_write IS 'USD for a million tokens written to a cache for 5 minutes; NULL: as input';
COMMENT ON COLUMN model_prices.cache_write_1h IS 'USD for a million tokens written to a cache for an hour; NULL: it has no such price';
COMMENT ON COLUMN model_prices.source IS 'Where the price comes from: config, or the name of an imported price file';

-- Rollup -----------------------------------------------------------------------------------------

CREATE TABLE rollup_settings (
  one       boolean PRIMARY KEY DEFAULT true CHECK (one),
  time_zone text    NOT NULL
);
INSERT INTO rollup_settings (time_zone) VALUES ('UTC');

COMMENT ON TABLE rollup_settings IS 'How days are cut in execution_metrics_daily; one row';
COMMENT ON COLUMN rollup_settings.time_zone IS 'Time zone whose days they are';

-- It is derived from executions, row by row: it needs no keys of its own to other tables, and a removed
-- project stays in the bill.
DROP TABLE execution_metrics_daily;
CREATE TABLE execution_metrics_daily (
  day                   date             NOT NULL,
  user_id               uuid             NOT NULL,
  project_id            uuid,
  agent_id              uuid             NOT NULL,
  provider              text,
  model                 text,
  status                execution_status NOT NULL,
  executions            bigint           NOT NULL,
  failures              bigint           NOT NULL,
  unpriced_executions   bigint           NOT NULL,
  input_tokens          numeric          NOT NULL,
  cached_input_tokens   numeric          NOT NULL,
  cache_write_tokens    numeric          NOT NULL,
  cache_write_1h_tokens numeric          NOT NULL,
  output_tokens         numeric          NOT NULL,
  reasoning_tokens      numeric          NOT NULL,
  tokens_used           numeric          NOT NULL,
  unpriced_tokens       numeric          NOT NULL,
  cost                  numeric,
  cost_recorded         numeric,
  cost_computed         numeric,
  duration_ms           numeric          NOT NULL,
  duration_p50_ms       bigint,
  duration_p95_ms       bigint,
  CONSTRAINT execution_metrics_daily_key
    UNIQUE NULLS NOT DISTINCT (day, user_id, project_id, agent_id, provider, model, status)
);

COMMENT ON TABLE execution_metrics_daily IS 'Executions summed by day, user, project, agent, provider, model and status';
COMMENT ON COLUMN execution_metrics_daily.day IS 'Day on which the executions began, in the time zone of rollup_settings';
COMMENT ON COLUMN execution_metrics_daily.user_id IS 'Owner';
COMMENT ON COLUMN execution_metrics_daily.project_id IS 'Project; NULL for work without one';
COMMENT ON COLUMN execution_metrics_daily.agent_id IS 'Agent';
COMMENT ON COLUMN execution_metrics_daily.provider IS 'Who served the model';
COMMENT ON COLUMN execution_metrics_daily.model IS 'Model';
COMMENT ON COLUMN execution_metrics_daily.status IS 'Where they stand';
COMMENT ON COLUMN execution_metrics_daily.executions IS 'How many';
COMMENT ON COLUMN execution_metrics_daily.failures IS 'How many of them failed';
COMMENT ON COLUMN execution_metrics_daily.unpriced_executions IS 'How many of them have no known cost';
COMMENT ON COLUMN execution_metrics_daily.input_tokens IS 'Prompt tokens neither read from nor written to a cache';
COMMENT ON COLUMN execution_metrics_daily.cached_input_tokens IS 'Prompt tokens read from a cache';
COMMENT ON COLUMN execution_metrics_daily.cache_write_tokens IS 'Prompt tokens written to a cache for a short time';
COMMENT ON COLUMN execution_metrics_daily.cache_write_1h_tokens IS 'Prompt tokens written to a cache for an hour';
COMMENT ON COLUMN execution_metrics_daily.output_tokens IS 'Answer tokens without reasoning';
COMMENT ON COLUMN execution_metrics_daily.reasoning_tokens IS 'Reasoning tokens';
COMMENT ON COLUMN execution_metrics_daily.tokens_used IS 'All kinds together';
COMMENT ON COLUMN execution_metrics_daily.unpriced_tokens IS 'Tokens of executions without a known cost';
COMMENT ON COLUMN execution_metrics_daily.cost IS 'USD of the executions whose cost is known; NULL when none is';
COMMENT ON COLUMN execution_metrics_daily.cost_recorded IS 'USD that sources gave; NULL when none did';
COMMENT ON COLUMN execution_metrics_daily.cost_computed IS 'USD by tokens and prices; NULL when none has a price';
COMMENT ON COLUMN execution_metrics_daily.duration_ms IS 'Milliseconds of work, added up';
COMMENT ON COLUMN execution_metrics_daily.duration_p50_ms IS 'Milliseconds that half of them took at most; NULL when none is known';
COMMENT ON COLUMN execution_metrics_daily.duration_p95_ms IS 'Milliseconds that 95 of 100 took at most; NULL when none is known';

CREATE OR REPLACE FUNCTION queue_rollup() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  zone text := (SELECT time_zone FROM public.rollup_settings);
BEGIN
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO public.rollup_queue (user_id, project_id, day)
    SELECT DISTINCT user_id, project_id, (started_at AT TIME ZONE zone)::date FROM new_rows;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO public.rollup_queue (user_id, project_id, day)
    SELECT DISTINCT user_id, project_id, (started_at AT TIME ZONE zone)::date FROM old_rows;
  END IF;
  RETURN NULL;
END
$$;

INSERT INTO rollup_queue (user_id, project_id, day)
SELECT DISTINCT user_id, project_id, (started_at AT TIME ZONE 'UTC')::date FROM executions;

CREATE TABLE rollup_unproved (
  user_id    uuid NOT NULL,
  project_id uuid,
  day        date NOT NULL,
  CONSTRAINT rollup_unproved_key UNIQUE NULLS NOT DISTINCT (day, user_id, project_id)
);

COMMENT ON TABLE rollup_unproved IS 'Groups that were computed and not yet compared with the executions';

CREATE TABLE rollup_proofs (
  id                  uuid        PRIMARY KEY,
  proved_at           timestamptz NOT NULL,
  scope               proof_scope NOT NULL,
  time_zone           text        NOT NULL,
  first_day           date,
  last_day            date,
  groups              bigint      NOT NULL,
  raw_executions      numeric     NOT NULL,
  rollup_executions   numeric     NOT NULL,
  raw_tokens          numeric     NOT NULL,
  rollup_tokens       numeric     NOT NULL,
  raw_unpriced        numeric     NOT NULL,
  rollup_unpriced     numeric     NOT NULL,
  raw_recorded        numeric     NOT NULL,
  rollup_recorded     numeric     NOT NULL,
  raw_computed        numeric     NOT NULL,
  rollup_computed     numeric     NOT NULL,
  raw_cost            numeric     NOT NULL,
  rollup_cost         numeric     NOT NULL,
  raw_duration_ms     numeric     NOT NULL,
  rollup_duration_ms  numeric     NOT NULL,
  equal               boolean     NOT NULL
);

COMMENT ON TABLE rollup_proofs IS 'Each comparison of execution_metrics_daily with the executions';
COMMENT ON COLUMN rollup_proofs.id IS 'UUIDv7';
COMMENT ON COLUMN rollup_proofs.proved_at IS 'When';
COMMENT ON COLUMN rollup_proofs.scope IS 'WHOLE: all days; NEW: the groups of owner, project and day that the run computed';
COMMENT ON COLUMN rollup_proofs.time_zone IS 'Time zone whose days they are';
COMMENT ON COLUMN rollup_proofs.first_day IS 'First day that was compared; NULL when there was none';
COMMENT ON COLUMN rollup_proofs.last_day IS 'Last day that was compared';
COMMENT ON COLUMN rollup_proofs.groups IS 'Groups of owner, project and day that were compared';
COMMENT ON COLUMN rollup_proofs.raw_executions IS 'Executions there are';
COMMENT ON COLUMN rollup_proofs.rollup_executions IS 'Executions that the rollup counts';
COMMENT ON COLUMN rollup_proofs.raw_tokens IS 'Tokens of the executions';
COMMENT ON COLUMN rollup_proofs.rollup_tokens IS 'Tokens that the rollup counts';
COMMENT ON COLUMN rollup_proofs.raw_unpriced IS 'Tokens of the executions without a known cost';
COMMENT ON COLUMN rollup_proofs.rollup_unpriced IS 'Unpriced tokens that the rollup counts';
COMMENT ON COLUMN rollup_proofs.raw_recorded IS 'USD that sources gave';
COMMENT ON COLUMN rollup_proofs.rollup_recorded IS 'USD that sources gave, by the rollup';
COMMENT ON COLUMN rollup_proofs.raw_computed IS 'USD by prices';
COMMENT ON COLUMN rollup_proofs.rollup_computed IS 'USD by prices, by the rollup';
COMMENT ON COLUMN rollup_proofs.raw_cost IS 'USD that count';
COMMENT ON COLUMN rollup_proofs.rollup_cost IS 'USD that count, by the rollup';
COMMENT ON COLUMN rollup_proofs.raw_duration_ms IS 'Milliseconds of the executions';
COMMENT ON COLUMN rollup_proofs.rollup_duration_ms IS 'Milliseconds that the rollup counts';
COMMENT ON COLUMN rollup_proofs.equal IS 'Do both sides agree in everything?';

-- Views ------------------------------------------------------------------------------------------

CREATE VIEW reporting.executions AS
SELECT id, user_id, project_id, task_id, agent_id, status, provider, model, input_tokens,
       cached_input_tokens, cache_write_tokens, output_tokens, reasoning_tokens, tokens_used, cost,
       cost_source, duration_ms, started_at, completed_at, error, source, external_id, created_at,
       commit_id, cache_write_1h_tokens, cost_recorded, cost_computed, batch, session
FROM public.executions;

CREATE OR REPLACE VIEW reporting.tasks AS
SELECT id, user_id, project_id, parent_task_id, title, description, status, priority, result,
       created_at, started_at, completed_at, agent_type, claimed_by, claimed_at, lease_until, attempts,
       source, external_id
FROM public.tasks;

CREATE VIEW reporting.execution_metrics_daily AS
SELECT user_id, project_id, day, agent_id, provider, model, status, executions,
       unpriced_executions, input_tokens, cached_input_tokens, cache_write_tokens, output_tokens,
       reasoning_tokens, tokens_used, unpriced_tokens, cost, duration_ms, failures,
       cache_write_1h_tokens, cost_recorded, cost_computed, duration_p50_ms, duration_p95_ms
FROM public.execution_metrics_daily;

CREATE VIEW reporting.model_prices AS
SELECT provider, model, valid_from, input, cached_input, cache_write, output, reasoning, valid_to,
       batch, above_prompt_tokens, cache_write_1h, source
FROM public.model_prices;

CREATE VIEW reporting.rollup_proofs AS
SELECT id, proved_at, scope, time_zone, first_day, last_day, groups, raw_executions,
       rollup_executions, raw_tokens, rollup_tokens, raw_unpriced, rollup_unpriced, raw_recorded,
       rollup_recorded, raw_computed, rollup_computed, raw_cost, rollup_cost, raw_duration_ms,
       rollup_duration_ms, equal
FROM public.rollup_proofs;

CREATE VIEW reporting.daily_costs AS
SELECT m.day, p.name AS project, a.name AS agent, m.provider, m.model, m.status, m.executions,
       m.unpriced_executions, m.tokens_used, m.unpriced_tokens, m.cost, m.duration_ms, m.failures,
       m.cost_recorded, m.cost_computed
FROM public.execution_metrics_daily m
JOIN public.agents a ON a.id = m.agent_id
LEFT JOIN public.projects p ON p.id = m.project_id;

COMMENT ON VIEW reporting.daily_costs IS 'What the work cost, by day, project, agent, model and status';
COMMENT ON COLUMN reporting.daily_costs.day IS 'Day on which the executions began, in the time zone of the rollup';
COMMENT ON COLUMN reporting.daily_costs.project IS 'Name of the project; NULL for work without one';
COMMENT ON COLUMN reporting.daily_costs.agent IS 'Name of the agent';
COMMENT ON COLUMN reporting.daily_costs.provider IS 'Who served the model';
COMMENT ON COLUMN reporting.daily_costs.model IS 'Model';
COMMENT ON COLUMN reporting.daily_costs.status IS 'Where the executions stand';
COMMENT ON COLUMN reporting.daily_costs.executions IS 'How many';
COMMENT ON COLUMN reporting.daily_costs.unpriced_executions IS 'How many of them have no known cost';
COMMENT ON COLUMN reporting.daily_costs.tokens_used IS 'Tokens of all kinds';
COMMENT ON COLUMN reporting.daily_costs.unpriced_tokens IS 'Tokens of executions without a known cost';
COMMENT ON COLUMN reporting.daily_costs.cost IS 'USD where known; NULL when no cost is known';
COMMENT ON COLUMN reporting.daily_costs.duration_ms IS 'Milliseconds of work';
COMMENT ON COLUMN reporting.daily_costs.failures IS 'How many of the executions failed';
COMMENT ON COLUMN reporting.daily_costs.cost_recorded IS 'USD that sources gave; NULL when none did';
COMMENT ON COLUMN reporting.daily_costs.cost_computed IS 'USD by tokens and prices; NULL when none has a price';

CREATE VIEW reporting.model_reviews AS
SELECT p.name AS project, c.sha, c.committed_at, split_part(c.message, E'\n', 1) AS subject,
       r.reviewer, r.rule_set, r.status, r.quality_score, r.security_score, r.runs,
       r.quality_spread, r.security_spread, jsonb_array_length(r.issues) AS issues, r.summary,
       s.status AS static_status, s.quality_score AS static_quality_score,
       s.security_score AS static_security_score, e.tokens_used, e.cost, r.project_id, r.commit_id
FROM public.reviews r
JOIN public.commits c ON c.id = r.commit_id
JOIN public.projects p ON p.id = r.project_id
LEFT JOIN LATERAL (
  SELECT x.status, x.quality_score, x.security_score
  FROM public.reviews x
  WHERE x.project_id = r.project_id AND x.commit_id = r.commit_id AND x.reviewer = 'static'
  ORDER BY x.created_at DESC, x.id DESC
  LIMIT 1
) s ON true
LEFT JOIN public.executions e
  ON e.commit_id = r.commit_id
  AND e.source = 'vibe-model-review'
  AND e.external_id = r.commit_id || ' ' || r.reviewer || ' ' || r.rule_set
WHERE r.reviewer <> 'static';

COMMENT ON VIEW reporting.model_reviews IS 'What models said of commits, how far their runs lie apart, what it took, and the verdict by rules';
COMMENT ON COLUMN reporting.model_reviews.project IS 'Name of the project';
COMMENT ON COLUMN reporting.model_reviews.sha IS 'Commit id';
COMMENT ON COLUMN reporting.model_reviews.committed_at IS 'When it was committed';
COMMENT ON COLUMN reporting.model_reviews.subject IS 'First line of its message';
COMMENT ON COLUMN reporting.model_reviews.reviewer IS 'The model';
COMMENT ON COLUMN reporting.model_reviews.rule_set IS 'Version of what it was asked';
COMMENT ON COLUMN reporting.model_reviews.status IS 'Verdict of the bounds of the rules on what the model said';
COMMENT ON COLUMN reporting.model_reviews.quality_score IS '0 to 1, 1 is best: the median of the runs';
COMMENT ON COLUMN reporting.model_reviews.security_score IS '0 to 1, 1 is best: the median of the runs';
COMMENT ON COLUMN reporting.model_reviews.runs IS 'Opinions that it was made of';
COMMENT ON COLUMN reporting.model_reviews.quality_spread IS 'Highest quality score of the opinions less the lowest';
COMMENT ON COLUMN reporting.model_reviews.security_spread IS 'Highest security score of the opinions less the lowest';
COMMENT ON COLUMN reporting.model_reviews.issues IS 'Findings that came in more than half of the runs';
COMMENT ON COLUMN reporting.model_reviews.summary IS 'One or two sentences';
COMMENT ON COLUMN reporting.model_reviews.static_status IS 'The verdict by rules';
COMMENT ON COLUMN reporting.model_reviews.static_quality_score IS 'Quality score by rules';
COMMENT ON COLUMN reporting.model_reviews.static_security_score IS 'Security score by rules';
COMMENT ON COLUMN reporting.model_reviews.tokens_used IS 'Tokens of all its calls';
COMMENT ON COLUMN reporting.model_reviews.cost IS 'USD of all its calls; NULL when no price is known';
COMMENT ON COLUMN reporting.model_reviews.project_id IS 'Project';
COMMENT ON COLUMN reporting.model_reviews.commit_id IS 'Commit';

-- The comments of the tables hold for their views.
DO $$
DECLARE
  noted record;
BEGIN
  FOR noted IN
    SELECT c.table_name AS view, c.column_name, d.description
    FROM information_schema.columns c
    JOIN pg_class t ON t.relnamespace = 'public'::regnamespace AND t.relname = c.table_name
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = c.column_name
    JOIN pg_description d
      ON d.objoid = t.oid AND d.classoid = 'pg_class'::regclass AND d.objsubid = a.attnum
    WHERE c.table_schema = 'reporting'
      AND c.table_name IN ('executions', 'tasks', 'execution_metrics_daily', 'model_prices', 'rollup_proofs')
  LOOP
    EXECUTE format(
      'COMMENT ON COLUMN reporting.%I.%I IS %L', noted.view, noted.column_name, noted.description);
  END LOOP;
  FOR noted IN
    SELECT v AS view, obj_description(('public.' || v)::regclass, 'pg_class') AS description
    FROM unnest(ARRAY['executions', 'execution_metrics_daily', 'model_prices', 'rollup_proofs']) v
  LOOP
    EXECUTE format('COMMENT ON VIEW reporting.%I IS %L', noted.view, noted.description);
  END LOOP;
END
$$;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'vibe_app') THEN
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO vibe_app;
    GRANT SELECT ON ALL TABLES IN SCHEMA reporting TO vibe_app;
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'vibe_reporting') THEN
    GRANT SELECT ON ALL TABLES IN SCHEMA reporting TO vibe_reporting;
  END IF;
END
$$;
