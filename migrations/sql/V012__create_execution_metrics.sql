CREATE TABLE execution_metrics_daily (
  user_id             uuid             NOT NULL REFERENCES users,
  project_id          uuid             REFERENCES projects ON DELETE CASCADE,
  day                 date             NOT NULL,
  agent_id            uuid             NOT NULL REFERENCES agents,
  provider            text,
  model               text,
  status              execution_status NOT NULL,
  executions          bigint           NOT NULL,
  unpriced_executions bigint           NOT NULL,
  input_tokens        numeric          NOT NULL,
  cached_input_tokens numeric          NOT NULL,
  cache_write_tokens  numeric          NOT NULL,
  output_tokens       numeric          NOT NULL,
  reasoning_tokens    numeric          NOT NULL,
  tokens_used         numeric          NOT NULL,
  unpriced_tokens     numeric          NOT NULL,
  cost                numeric,
  duration_ms         numeric          NOT NULL,
  CONSTRAINT execution_metrics_daily_key
    UNIQUE NULLS NOT DISTINCT (user_id, project_id, day, agent_id, provider, model, status)
);

CREATE INDEX execution_metrics_daily_day_idx ON execution_metrics_daily (day);

COMMENT ON TABLE execution_metrics_daily IS 'Executions summed by UTC day, project, agent, provider, model and status';
COMMENT ON COLUMN execution_metrics_daily.user_id IS 'Owner';
COMMENT ON COLUMN execution_metrics_daily.project_id IS 'Project; NULL for work without one';
COMMENT ON COLUMN execution_metrics_daily.day IS 'UTC day on which the executions began';
COMMENT ON COLUMN execution_metrics_daily.agent_id IS 'Agent';
COMMENT ON COLUMN execution_metrics_daily.provider IS 'Who served the model';
COMMENT ON COLUMN execution_metrics_daily.model IS 'Model';
COMMENT ON COLUMN execution_metrics_daily.status IS 'How they ended';
COMMENT ON COLUMN execution_metrics_daily.executions IS 'How many';
COMMENT ON COLUMN execution_metrics_daily.unpriced_executions IS 'How many of them have no known cost';
COMMENT ON COLUMN execution_metrics_daily.input_tokens IS 'Prompt tokens neither read from nor written to a cache';
COMMENT ON COLUMN execution_metrics_daily.cached_input_tokens IS 'Prompt tokens read from a cache';
COMMENT ON COLUMN execution_metrics_daily.cache_write_tokens IS 'Prompt tokens written to a cache';
COMMENT ON COLUMN execution_metrics_daily.output_tokens IS 'Answer tokens without reasoning';
COMMENT ON COLUMN execution_metrics_daily.reasoning_tokens IS 'Reasoning tokens';
COMMENT ON COLUMN execution_metrics_daily.tokens_used IS 'All kinds together';
COMMENT ON COLUMN execution_metrics_daily.unpriced_tokens IS 'Tokens of executions without a known cost';
COMMENT ON COLUMN execution_metrics_daily.cost IS 'USD of the executions whose cost is known; NULL when none is';
COMMENT ON COLUMN execution_metrics_daily.duration_ms IS 'Milliseconds of work';

-- Append-only: writers of executions never wait for each other or for the rollup, and a group whose
-- transaction ends late is seen by the next rollup. One row per changed group and statement.
CREATE TABLE rollup_queue (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  user_id    uuid   NOT NULL,
  project_id uuid,
  day        date   NOT NULL
);

CREATE INDEX rollup_queue_group_idx ON rollup_queue (day, user_id, project_id);

COMMENT ON TABLE rollup_queue IS 'Groups of execution_metrics_daily that no longer equal the executions';

CREATE FUNCTION queue_rollup() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO public.rollup_queue (user_id, project_id, day)
    SELECT DISTINCT user_id, project_id, (started_at AT TIME ZONE 'UTC')::date FROM new_rows;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO public.rollup_queue (user_id, project_id, day)
    SELECT DISTINCT user_id, project_id, (started_at AT TIME ZONE 'UTC')::date FROM old_rows;
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER executions_insert_queues_rollup AFTER INSERT ON executions
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION queue_rollup();
CREATE TRIGGER executions_update_queues_rollup AFTER UPDATE ON executions
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION queue_rollup();
CREATE TRIGGER executions_delete_queues_rollup AFTER DELETE ON executions
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION queue_rollup();
