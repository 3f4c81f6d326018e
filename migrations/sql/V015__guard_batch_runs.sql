-- One live run for each job instance: Spring Batch 6 checks this outside any transaction, so that
-- two launchers at once would both pass (spring-batch issue 5397).
CREATE UNIQUE INDEX one_live_run_per_job_instance
  ON batch.BATCH_JOB_EXECUTION (JOB_INSTANCE_ID)
  WHERE STATUS IN ('STARTING', 'STARTED', 'STOPPING');

-- Its DDL has primary keys only; these are the look-ups of its DAOs.
CREATE INDEX batch_job_execution_status_idx ON batch.BATCH_JOB_EXECUTION (STATUS);
CREATE INDEX batch_job_execution_instance_idx ON batch.BATCH_JOB_EXECUTION (JOB_INSTANCE_ID);
CREATE INDEX batch_job_execution_params_idx ON batch.BATCH_JOB_EXECUTION_PARAMS (JOB_EXECUTION_ID);
CREATE INDEX batch_step_execution_job_idx ON batch.BATCH_STEP_EXECUTION (JOB_EXECUTION_ID, STEP_NAME);

-- An instance that a killed launcher left without a run can never be launched: after a minute it is swept.
ALTER TABLE batch.BATCH_JOB_INSTANCE ADD COLUMN CREATED_AT timestamptz NOT NULL DEFAULT clock_timestamp();

-- Which process runs what. A process proves that it lives by holding the advisory lock of its node.
CREATE TABLE batch.nodes (
  id         uuid        PRIMARY KEY,
  lock_key   bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
  label      text        NOT NULL,
  started_at timestamptz NOT NULL
);

CREATE TABLE batch.run_owners (
  job_execution_id bigint PRIMARY KEY REFERENCES batch.BATCH_JOB_EXECUTION ON DELETE CASCADE,
  node_id          uuid   NOT NULL REFERENCES batch.nodes
);
