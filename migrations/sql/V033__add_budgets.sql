CREATE TYPE budget_period AS ENUM ('DAY', 'MONTH');
CREATE TYPE budget_level AS ENUM ('WARNING', 'LIMIT');

CREATE TABLE budgets (
  id         uuid          PRIMARY KEY,
  user_id    uuid          NOT NULL REFERENCES users,
  name       text          NOT NULL CHECK (name <> ''),
  project_id uuid          REFERENCES projects ON DELETE CASCADE,
  agent_id   uuid          REFERENCES agents ON DELETE CASCADE,
  period     budget_period NOT NULL,
  warn_usd   numeric       CHECK (warn_usd > 0),
  limit_usd  numeric       NOT NULL CHECK (limit_usd > 0),
  created_at timestamptz   NOT NULL,
  updated_at timestamptz   NOT NULL,
  CONSTRAINT budgets_user_id_name_key UNIQUE (user_id, name),
  CONSTRAINT budgets_warn_before_limit CHECK (warn_usd < limit_usd)
);

CREATE INDEX budgets_project_id_idx ON budgets (project_id);
CREATE INDEX budgets_agent_id_idx ON budgets (agent_id);

COMMENT ON TABLE budgets IS 'What work may cost in a day or month';
COMMENT ON COLUMN budgets.id IS 'UUIDv7';
COMMENT ON COLUMN budgets.user_id IS 'Owner, whose executions count';
COMMENT ON COLUMN budgets.name IS 'Unique for its owner';
COMMENT ON COLUMN budgets.project_id IS 'Only executions of this project count; NULL: of all';
COMMENT ON COLUMN budgets.agent_id IS 'Only executions of this agent count; NULL: of all';
COMMENT ON COLUMN budgets.period IS 'How long the money has to last, in days of the rollup';
COMMENT ON COLUMN budgets.warn_usd IS 'USD at which to warn; NULL: not before the limit';
COMMENT ON COLUMN budgets.limit_usd IS 'USD at which the paid steps of this platform stop';
COMMENT ON COLUMN budgets.created_at IS 'When it was made; periods before it are not looked at';
COMMENT ON COLUMN budgets.updated_at IS 'When its bounds were last set';

CREATE TABLE budget_crossings (
  id           uuid         PRIMARY KEY,
  budget_id    uuid         NOT NULL REFERENCES budgets ON DELETE CASCADE,
  period_start date         NOT NULL,
  level        budget_level NOT NULL,
  spent_usd    numeric      NOT NULL,
  bound_usd    numeric      NOT NULL,
  crossed_at   timestamptz  NOT NULL,
  notified_at  timestamptz,
  CONSTRAINT budget_crossings_key UNIQUE (budget_id, period_start, level)
);

COMMENT ON TABLE budget_crossings IS 'Each time that the spending of a period reached a bound of a budget';
COMMENT ON COLUMN budget_crossings.id IS 'UUIDv7';
COMMENT ON COLUMN budget_crossings.budget_id IS 'Budget';
COMMENT ON COLUMN budget_crossings.period_start IS 'First day of the period';
COMMENT ON COLUMN budget_crossings.level IS 'Which bound';
COMMENT ON COLUMN budget_crossings.spent_usd IS 'USD spent in the period when it was noticed, as far as costs are known';
COMMENT ON COLUMN budget_crossings.bound_usd IS 'The bound in USD at that time';
COMMENT ON COLUMN budget_crossings.crossed_at IS 'When it was noticed';
COMMENT ON COLUMN budget_crossings.notified_at IS 'When the webhook took it; NULL: not yet, or there is none';

CREATE VIEW reporting.budgets AS
SELECT b.id, b.user_id, b.name, b.project_id, p.name AS project, b.agent_id, a.name AS agent, b.period,
       b.warn_usd, b.limit_usd, b.created_at, b.updated_at
FROM public.budgets b
LEFT JOIN public.projects p ON p.id = b.project_id
LEFT JOIN public.agents a ON a.id = b.agent_id;

CREATE VIEW reporting.budget_crossings AS
SELECT c.id, c.budget_id, b.name AS budget, c.period_start, c.level, c.spent_usd, c.bound_usd,
       c.crossed_at, c.notified_at
FROM public.budget_crossings c
JOIN public.budgets b ON b.id = c.budget_id;

COMMENT ON COLUMN reporting.budgets.project IS 'Name of the project; NULL: all';
COMMENT ON COLUMN reporting.budgets.agent IS 'Name of the agent; NULL: all';
COMMENT ON COLUMN reporting.budget_crossings.budget IS 'Name of the budget';

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
    WHERE c.table_schema = 'reporting' AND c.table_name IN ('budgets', 'budget_crossings')
  LOOP
    EXECUTE format(
      'COMMENT ON COLUMN reporting.%I.%I IS %L', noted.view, noted.column_name, noted.description);
  END LOOP;
  FOR noted IN
    SELECT v AS view, obj_description(('public.' || v)::regclass, 'pg_class') AS description
    FROM unnest(ARRAY['budgets', 'budget_crossings']) v
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
