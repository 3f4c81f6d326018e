CREATE TYPE review_status AS ENUM ('PENDING', 'APPROVED', 'CHANGES_REQUESTED', 'COMMENTED');

CREATE TABLE reviews (
  id             uuid             PRIMARY KEY,
  project_id     uuid             NOT NULL REFERENCES projects ON DELETE CASCADE,
  commit_id      uuid             NOT NULL REFERENCES commits ON DELETE CASCADE,
  rule_set       text             NOT NULL,
  reviewer       text             NOT NULL,
  status         review_status    NOT NULL DEFAULT 'PENDING',
  summary        text             NOT NULL DEFAULT '',
  quality_score  double precision CHECK (quality_score BETWEEN 0 AND 1),
  security_score double precision CHECK (security_score BETWEEN 0 AND 1),
  issues         jsonb            NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(issues) = 'array'),
  suggestions    jsonb            NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(suggestions) = 'array'),
  created_at     timestamptz      NOT NULL DEFAULT now(),
  updated_at     timestamptz      NOT NULL DEFAULT now(),
  CONSTRAINT reviews_key UNIQUE (project_id, commit_id, rule_set, reviewer),
  CONSTRAINT reviews_ended_are_scored
    CHECK (status = 'PENDING' OR (quality_score IS NOT NULL AND security_score IS NOT NULL))
);

CREATE INDEX reviews_commit_id_idx ON reviews (commit_id);

COMMENT ON TABLE reviews IS 'A verdict on each commit, one per rule set and reviewer';
COMMENT ON COLUMN reviews.id IS 'UUIDv7';
COMMENT ON COLUMN reviews.project_id IS 'Project';
COMMENT ON COLUMN reviews.commit_id IS 'Commit';
COMMENT ON COLUMN reviews.rule_set IS 'Version of the rules that judged';
COMMENT ON COLUMN reviews.reviewer IS 'Who judged: static, or a model';
COMMENT ON COLUMN reviews.status IS 'The verdict';
COMMENT ON COLUMN reviews.summary IS 'One or two sentences';
COMMENT ON COLUMN reviews.quality_score IS '0 to 1, 1 is best';
COMMENT ON COLUMN reviews.security_score IS '0 to 1, 1 is best';
COMMENT ON COLUMN reviews.issues IS 'Findings, worst first: type, severity, rule, message, file, line, endLine, suggestion, evidence';
COMMENT ON COLUMN reviews.suggestions IS 'What would make it better: rule, message, file, line';
COMMENT ON COLUMN reviews.created_at IS 'When the row was made';
