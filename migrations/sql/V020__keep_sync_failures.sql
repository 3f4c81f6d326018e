CREATE TYPE sync_failure_kind AS ENUM (
  'TRANSIENT', 'PERMANENT', 'AUTHENTICATION', 'TOO_LARGE', 'HOSTILE');

CREATE TABLE sync_failures (
  project_id  uuid              PRIMARY KEY REFERENCES projects ON DELETE CASCADE,
  kind        sync_failure_kind NOT NULL,
  reason      text              NOT NULL,
  detail      text              NOT NULL,
  first_seen  timestamptz       NOT NULL,
  last_seen   timestamptz       NOT NULL,
  attempts    integer           NOT NULL CHECK (attempts > 0)
);

COMMENT ON TABLE sync_failures IS 'Projects whose last sync failed; the next that succeeds deletes the row';
COMMENT ON COLUMN sync_failures.project_id IS 'Project';
COMMENT ON COLUMN sync_failures.kind IS 'What may help: TRANSIENT time, AUTHENTICATION a token, the others a person';
COMMENT ON COLUMN sync_failures.reason IS 'Short code';
COMMENT ON COLUMN sync_failures.detail IS 'A sentence for people: what failed, why, and the way out';
COMMENT ON COLUMN sync_failures.first_seen IS 'When it first failed since it last succeeded';
COMMENT ON COLUMN sync_failures.last_seen IS 'When it last failed';
COMMENT ON COLUMN sync_failures.attempts IS 'How many runs in a row it failed';
