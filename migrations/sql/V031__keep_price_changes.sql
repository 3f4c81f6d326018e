-- What a job reprice changes, or would change, summed while it goes on.
CREATE TABLE price_changes (
  job_instance_id bigint  NOT NULL,
  provider        text,
  model           text,
  batch           boolean NOT NULL,
  executions      bigint  NOT NULL,
  changed         bigint  NOT NULL,
  newly_priced    bigint  NOT NULL,
  newly_unpriced  bigint  NOT NULL,
  unpriced        bigint  NOT NULL,
  cost_before     numeric NOT NULL,
  cost_after      numeric NOT NULL,
  written         boolean NOT NULL,
  CONSTRAINT price_changes_key UNIQUE NULLS NOT DISTINCT (job_instance_id, provider, model, batch)
);

COMMENT ON TABLE price_changes IS 'What each repricing changed, by model';
COMMENT ON COLUMN price_changes.job_instance_id IS 'The repricing';
COMMENT ON COLUMN price_changes.provider IS 'Who served the model';
COMMENT ON COLUMN price_changes.model IS 'Model';
COMMENT ON COLUMN price_changes.batch IS 'Billed at the batch rate';
COMMENT ON COLUMN price_changes.executions IS 'Executions that were looked at';
COMMENT ON COLUMN price_changes.changed IS 'Executions whose computed cost is another one now';
COMMENT ON COLUMN price_changes.newly_priced IS 'Executions that had no computed cost before';
COMMENT ON COLUMN price_changes.newly_unpriced IS 'Executions that have no computed cost any more';
COMMENT ON COLUMN price_changes.unpriced IS 'Executions without a computed cost after it';
COMMENT ON COLUMN price_changes.cost_before IS 'USD computed before, where known';
COMMENT ON COLUMN price_changes.cost_after IS 'USD computed after, where known';
COMMENT ON COLUMN price_changes.written IS 'false: it was only looked at what would change';

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'vibe_app') THEN
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO vibe_app;
  END IF;
END
$$;
