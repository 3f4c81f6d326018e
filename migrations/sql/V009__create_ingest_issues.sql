CREATE TYPE stage AS ENUM ('SYNC', 'INGEST', 'REVIEW', 'EMBED');

CREATE TABLE ingest_issues (
  id         uuid        PRIMARY KEY,
  project_id uuid        NOT NULL REFERENCES projects ON DELETE CASCADE,
  stage      stage       NOT NULL,
  object     text        NOT NULL,
  path       text,
  reason     text        NOT NULL,
  detail     text        NOT NULL,
  first_seen timestamptz NOT NULL,
  last_seen  timestamptz NOT NULL,
  attempts   integer     NOT NULL DEFAULT 1
);

-- A path may be longer than an index entry can be.
CREATE UNIQUE INDEX ingest_issues_key
  ON ingest_issues (project_id, stage, object, reason, md5(coalesce(path, '')));

COMMENT ON TABLE ingest_issues IS 'What was passed over or stored in another form, by name';
COMMENT ON COLUMN ingest_issues.id IS 'UUIDv7';
COMMENT ON COLUMN ingest_issues.project_id IS 'Project';
COMMENT ON COLUMN ingest_issues.stage IS 'Where it was met';
COMMENT ON COLUMN ingest_issues.object IS 'Commit, blob or ref';
COMMENT ON COLUMN ingest_issues.path IS 'File, when it is about one';
COMMENT ON COLUMN ingest_issues.reason IS 'Short code';
COMMENT ON COLUMN ingest_issues.detail IS 'A sentence for people';
COMMENT ON COLUMN ingest_issues.first_seen IS 'When it was first met';
COMMENT ON COLUMN ingest_issues.last_seen IS 'When it was last met';
COMMENT ON COLUMN ingest_issues.attempts IS 'How often it was met';
