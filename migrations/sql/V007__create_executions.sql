CREATE TYPE execution_status AS ENUM ('PENDING', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED');
CREATE TYPE cost_source AS ENUM ('FREE', 'REPORTED', 'PRICED', 'UNKNOWN');

CREATE TABLE executions (
  id                  uuid             PRIMARY KEY,
  user_id             uuid             NOT NULL REFERENCES users,
  -- A removed project takes its commits along, never its bill.
  project_id          uuid             REFERENCES projects ON DELETE SET NULL,
  task_id             uuid             REFERENCES tasks ON DELETE SET NULL,
  agent_id            uuid             NOT NULL REFERENCES agents,
  status              execution_status NOT NULL DEFAULT 'PENDING',
  input               jsonb,
  output              jsonb,
  provider            text,
  model               text,
  input_tokens        bigint           NOT NULL DEFAULT 0 CHECK (input_tokens >= 0),
  cached_input_tokens bigint           NOT NULL DEFAULT 0 CHECK (cached_input_tokens >= 0),
  cache_write_tokens  bigint           NOT NULL DEFAULT 0 CHECK (cache_write_tokens >= 0),
  output_tokens       bigint           NOT NULL DEFAULT 0 CHECK (output_tokens >= 0),
  reasoning_tokens    bigint           NOT NULL DEFAULT 0 CHECK (reasoning_tokens >= 0),
  tokens_used         bigint           GENERATED ALWAYS AS (
    input_tokens + cached_input_tokens + cache_write_tokens + output_tokens + reasoning_tokens
  ) STORED,
  cost                numeric(20, 10)  CHECK (cost >= 0),
  cost_source         cost_source      NOT NULL DEFAULT 'UNKNOWN',
  duration_ms         bigint           CHECK (duration_ms >= 0),
  started_at          timestamptz      NOT NULL,
  completed_at        timestamptz,
  error               text,
  source              text             NOT NULL,
  external_id         text             NOT NULL,
  created_at          timestamptz      NOT NULL DEFAULT now(),
  updated_at          timestamptz      NOT NULL DEFAULT now(),
  CONSTRAINT executions_source_key UNIQUE (user_id, source, external_id),
  CONSTRAINT executions_unknown_cost_is_null CHECK ((cost IS NULL) = (cost_source = 'UNKNOWN'))
);

CREATE INDEX executions_task_id_idx ON executions (task_id);
CREATE INDEX executions_agent_id_idx ON executions (agent_id);
CREATE INDEX executions_status_idx ON executions (status);
CREATE INDEX executions_user_id_started_at_idx ON executions (user_id, started_at);
CREATE INDEX executions_day_idx ON executions (project_id, ((started_at AT TIME ZONE 'UTC')::date));

COMMENT ON TABLE executions IS 'Attempts of agents at tasks: tokens, cost, duration';
COMMENT ON COLUMN executions.id IS 'UUIDv7';
COMMENT ON COLUMN executions.user_id IS 'Owner';
COMMENT ON COLUMN executions.project_id IS 'Project it was for';
COMMENT ON COLUMN executions.task_id IS 'Task it was an attempt at';
COMMENT ON COLUMN executions.agent_id IS 'Who did it';
COMMENT ON COLUMN executions.status IS 'Where it stands';
COMMENT ON COLUMN executions.provider IS 'Who served the model';
COMMENT ON COLUMN executions.model IS 'Model as the provider names it';
COMMENT ON COLUMN executions.input_tokens IS 'Prompt tokens neither read from nor written to a cache';
COMMENT ON COLUMN executions.cached_input_tokens IS 'Prompt tokens read from a cache';
COMMENT ON COLUMN executions.cache_write_tokens IS 'Prompt tokens written to a cache';
COMMENT ON COLUMN executions.output_tokens IS 'Answer tokens without reasoning';
COMMENT ON COLUMN executions.reasoning_tokens IS 'Reasoning tokens';
COMMENT ON COLUMN executions.tokens_used IS 'The five kinds together; they do not overlap';
COMMENT ON COLUMN executions.cost IS 'USD; NULL when no price is known, 0 only where nothing is billed';
COMMENT ON COLUMN executions.cost_source IS 'FREE, REPORTED by the provider, PRICED by us, or UNKNOWN';
COMMENT ON COLUMN executions.duration_ms IS 'Milliseconds of work';
COMMENT ON COLUMN executions.started_at IS 'When it began; its UTC day is the day of its metrics';
COMMENT ON COLUMN executions.completed_at IS 'When it ended';
COMMENT ON COLUMN executions.error IS 'Why it failed';
COMMENT ON COLUMN executions.source IS 'Which system recorded it';
COMMENT ON COLUMN executions.external_id IS 'Its identity there: recording it twice changes nothing';
COMMENT ON COLUMN executions.created_at IS 'When the row was made';
