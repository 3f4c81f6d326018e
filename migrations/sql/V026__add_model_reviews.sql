-- What a model says of a commit stands beside the review by rules, run by run and as one review.
CREATE TYPE review_run_state AS ENUM ('ANSWERED', 'UNUSABLE');

CREATE TABLE review_runs (
  project_id  uuid             NOT NULL REFERENCES projects ON DELETE CASCADE,
  commit_id   uuid             NOT NULL REFERENCES commits ON DELETE CASCADE,
  rule_set    text             NOT NULL,
  reviewer    text             NOT NULL,
  run         integer          NOT NULL CHECK (run > 0),
  state       review_run_state NOT NULL,
  opinion     jsonb            CHECK (jsonb_typeof(opinion) = 'object'),
  reason      text,
  call_id     uuid             REFERENCES model_calls ON DELETE SET NULL,
  answered_at timestamptz      NOT NULL,
  PRIMARY KEY (project_id, commit_id, rule_set, reviewer, run),
  CONSTRAINT review_runs_say_something CHECK ((state = 'ANSWERED') = (opinion IS NOT NULL))
);

CREATE INDEX review_runs_commit_id_idx ON review_runs (commit_id);
CREATE INDEX review_runs_call_id_idx ON review_runs (call_id);

COMMENT ON TABLE review_runs IS 'Each answer of a reviewing model: what was paid for is kept, and is not asked again';
COMMENT ON COLUMN review_runs.project_id IS 'Project';
COMMENT ON COLUMN review_runs.commit_id IS 'Commit';
COMMENT ON COLUMN review_runs.rule_set IS 'Version of what the model was asked';
COMMENT ON COLUMN review_runs.reviewer IS 'The model, as in reviews';
COMMENT ON COLUMN review_runs.run IS 'Which of the runs, from 1';
COMMENT ON COLUMN review_runs.state IS 'UNUSABLE: it was paid for, and is no opinion';
COMMENT ON COLUMN review_runs.opinion IS 'Scores, findings and remarks, as far as they could be taken';
COMMENT ON COLUMN review_runs.reason IS 'Why it is unusable';
COMMENT ON COLUMN review_runs.call_id IS 'Call that gave it';
COMMENT ON COLUMN review_runs.answered_at IS 'When';

ALTER TABLE reviews
  ADD COLUMN runs            integer          CHECK (runs > 0),
  ADD COLUMN quality_spread  double precision CHECK (quality_spread BETWEEN 0 AND 1),
  ADD COLUMN security_spread double precision CHECK (security_spread BETWEEN 0 AND 1),
  ADD COLUMN run_findings    jsonb            CHECK (jsonb_typeof(run_findings) = 'array'),
  ADD COLUMN remarks         jsonb            CHECK (jsonb_typeof(remarks) = 'object');

COMMENT ON COLUMN reviews.runs IS 'Opinions of a model that the review was made of; NULL: no model judged';
COMMENT ON COLUMN reviews.quality_spread IS 'Highest quality score of the opinions less the lowest';
COMMENT ON COLUMN reviews.security_spread IS 'Highest security score of the opinions less the lowest';
COMMENT ON COLUMN reviews.run_findings IS 'In how many opinions each finding came: type, rule, file, line, runs';
COMMENT ON COLUMN reviews.remarks IS 'What was not taken as the model said it: the reason, and how often';

ALTER TABLE executions ADD COLUMN commit_id uuid REFERENCES commits ON DELETE SET NULL;
CREATE INDEX executions_commit_id_idx ON executions (commit_id);
COMMENT ON COLUMN executions.commit_id IS 'Commit it was about';

-- What was spent lately is asked before each call.
CREATE INDEX model_calls_user_id_idx ON model_calls (user_id, sent_at);

CREATE OR REPLACE VIEW reporting.reviews AS
SELECT id, project_id, commit_id, rule_set, reviewer, status, summary, quality_score,
       security_score, issues, suggestions, created_at, risk, risk_formula, risk_parts, runs,
       quality_spread, security_spread, run_findings, remarks
FROM public.reviews;

CREATE OR REPLACE VIEW reporting.executions AS
SELECT id, user_id, project_id, task_id, agent_id, status, provider, model, input_tokens,
       cached_input_tokens, cache_write_tokens, output_tokens, reasoning_tokens, tokens_used, cost,
       cost_source, duration_ms, started_at, completed_at, error, source, external_id, created_at,
       commit_id
FROM public.executions;

CREATE VIEW reporting.review_runs AS
SELECT project_id, commit_id, rule_set, reviewer, run, state, opinion, reason, call_id, answered_at
FROM public.review_runs;

-- The verdict on a commit is the one by rules; those of models have a view of their own.
CREATE OR REPLACE VIEW reporting.reviewed_commits AS
SELECT p.name AS project, c.sha, c.committed_at, c.author, split_part(c.message, E'\n', 1) AS subject,
       r.rule_set, r.reviewer, r.status, r.quality_score, r.security_score,
       jsonb_array_length(r.issues) AS issues, r.summary, coalesce(a.person, c.author) AS person,
       c.unreachable_since
FROM public.reviews r
JOIN public.commits c ON c.id = r.commit_id
JOIN public.projects p ON p.id = r.project_id
LEFT JOIN public.project_authors a
  ON a.project_id = c.project_id AND a.author = c.author AND a.author_email = c.author_email
WHERE r.reviewer = 'static';

COMMENT ON VIEW reporting.reviewed_commits IS 'Each commit with its verdict by rules; model_reviews has those of models';

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

CREATE OR REPLACE VIEW reporting.project_overview AS
SELECT p.name AS project, p.repository_url, p.default_branch, p.synced_at,
       (SELECT count(*) FROM public.commits c WHERE c.project_id = p.id)
         - (SELECT count(*) FROM public.commits c
            WHERE c.project_id = p.id AND c.unreachable_since IS NOT NULL) AS commits,
       (SELECT count(*) FROM public.reviews r WHERE r.project_id = p.id AND r.reviewer = 'static')
         AS reviews,
       (SELECT count(*) FROM reporting.indexed_files f
        WHERE f.project_id = p.id AND f.skipped IS NULL) AS indexed_files,
       (SELECT count(*) FROM reporting.code_embeddings e WHERE e.project_id = p.id) AS chunks,
       (SELECT count(*) FROM public.ingest_issues i WHERE i.project_id = p.id) AS issues,
       s.state, s.ingest_since,
       (SELECT count(*) FROM public.commits c
        WHERE c.project_id = p.id AND c.unreachable_since IS NOT NULL) AS unreachable_commits,
       p.id AS project_id
FROM public.projects p
JOIN reporting.project_states s ON s.project_id = p.id;

COMMENT ON COLUMN reporting.project_overview.reviews IS 'Reviews by rules stored';

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
    WHERE c.table_schema = 'reporting' AND c.table_name IN ('reviews', 'executions', 'review_runs')
  LOOP
    EXECUTE format(
      'COMMENT ON COLUMN reporting.%I.%I IS %L', noted.view, noted.column_name, noted.description);
  END LOOP;
  EXECUTE format(
    'COMMENT ON VIEW reporting.review_runs IS %L',
    obj_description('public.review_runs'::regclass, 'pg_class'));
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
