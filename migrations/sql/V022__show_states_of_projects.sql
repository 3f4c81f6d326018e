-- A failed sync is a state of its project now, not an oddity of a repository.
DELETE FROM ingest_issues
WHERE stage = 'SYNC'
  AND reason IN ('NOT_A_REPOSITORY', 'UNREACHABLE', 'AUTHENTICATION', 'UNSUPPORTED', 'TOO_LARGE',
                 'CORRUPT', 'MISSING', 'TIMEOUT', 'LOCAL');

CREATE VIEW reporting.project_states AS
SELECT p.id AS project_id, p.name AS project,
       CASE
         WHEN f.project_id IS NOT NULL THEN 'failing'
         WHEN p.synced_at IS NULL THEN 'never synced'
         WHEN l.complete IS NULL THEN 'unproven'
         WHEN p.ingest_begun_at IS NOT NULL OR NOT l.complete THEN 'incomplete'
         ELSE 'ok'
       END AS state,
       p.ingest_since, p.synced_at, f.kind AS failure_kind, f.reason AS failure_reason,
       f.detail AS failure_detail, f.first_seen AS failing_since, f.last_seen AS failed_at,
       f.attempts AS failures, l.complete, l.proved_at, l.scope AS proof_scope, l.git_commits,
       l.stored_commits, l.passed_over, l.missing, l.healed
FROM public.projects p
LEFT JOIN public.sync_failures f ON f.project_id = p.id
LEFT JOIN LATERAL (
  SELECT i.complete, i.proved_at, i.scope, i.git_commits, i.stored_commits, i.passed_over,
         i.missing, i.healed
  FROM public.ingest_proofs i
  WHERE i.project_id = p.id
  ORDER BY i.id DESC
  LIMIT 1
) l ON true;

COMMENT ON VIEW reporting.project_states IS 'How each project is: its last sync and its last proof of completeness';
COMMENT ON COLUMN reporting.project_states.project_id IS 'Project';
COMMENT ON COLUMN reporting.project_states.project IS 'Name of the project';
COMMENT ON COLUMN reporting.project_states.state IS 'failing, never synced, unproven (nothing compared yet), incomplete or ok';
COMMENT ON COLUMN reporting.project_states.ingest_since IS 'Commits committed earlier are left out by choice; NULL: the whole history';
COMMENT ON COLUMN reporting.project_states.synced_at IS 'End of the last sync that succeeded';
COMMENT ON COLUMN reporting.project_states.failure_kind IS 'What may help the sync that fails; NULL when the last one succeeded';
COMMENT ON COLUMN reporting.project_states.failure_reason IS 'Short code';
COMMENT ON COLUMN reporting.project_states.failure_detail IS 'A sentence: what failed, why, and the way out';
COMMENT ON COLUMN reporting.project_states.failing_since IS 'When it first failed since it last succeeded';
COMMENT ON COLUMN reporting.project_states.failed_at IS 'When it last failed';
COMMENT ON COLUMN reporting.project_states.failures IS 'How many runs in a row it failed';
COMMENT ON COLUMN reporting.project_states.complete IS 'Did the last proof find every commit? NULL: there is none yet';
COMMENT ON COLUMN reporting.project_states.proved_at IS 'When the last proof was made';
COMMENT ON COLUMN reporting.project_states.proof_scope IS 'WHOLE: the whole history was walked; NEW: what was new';
COMMENT ON COLUMN reporting.project_states.git_commits IS 'Commits that git reached';
COMMENT ON COLUMN reporting.project_states.stored_commits IS 'Commits of these that are stored, or named in ingest_issues instead';
COMMENT ON COLUMN reporting.project_states.passed_over IS 'How many of them are named in ingest_issues instead';
COMMENT ON COLUMN reporting.project_states.missing IS 'Commits that were found missing';
COMMENT ON COLUMN reporting.project_states.healed IS 'How many of those were ingested at once';

CREATE OR REPLACE VIEW reporting.project_overview AS
SELECT p.name AS project, p.repository_url, p.default_branch, p.synced_at,
       (SELECT count(*) FROM public.commits c WHERE c.project_id = p.id)
         - (SELECT count(*) FROM public.commits c
            WHERE c.project_id = p.id AND c.unreachable_since IS NOT NULL) AS commits,
       (SELECT count(*) FROM public.reviews r WHERE r.project_id = p.id) AS reviews,
       (SELECT count(*) FROM public.indexed_files f WHERE f.project_id = p.id AND f.skipped IS NULL)
         AS indexed_files,
       (SELECT count(*) FROM public.code_embeddings e WHERE e.project_id = p.id) AS chunks,
       (SELECT count(*) FROM public.ingest_issues i WHERE i.project_id = p.id) AS issues,
       s.state, s.ingest_since,
       (SELECT count(*) FROM public.commits c
        WHERE c.project_id = p.id AND c.unreachable_since IS NOT NULL) AS unreachable_commits,
       p.id AS project_id
FROM public.projects p
JOIN reporting.project_states s ON s.project_id = p.id;

COMMENT ON COLUMN reporting.project_overview.commits IS 'Commits stored that a branch or tag reaches';
COMMENT ON COLUMN reporting.project_overview.state IS 'failing, never synced, unproven, incomplete or ok; see project_states';
COMMENT ON COLUMN reporting.project_overview.ingest_since IS 'Counts begin here by choice; NULL: the whole history';
COMMENT ON COLUMN reporting.project_overview.unreachable_commits IS 'Commits stored that no branch or tag reaches any more';
COMMENT ON COLUMN reporting.project_overview.project_id IS 'Project';

CREATE VIEW reporting.attributed_commits AS
SELECT c.project_id, p.name AS project, c.sha, c.committed_at,
       (c.committed_at AT TIME ZONE 'UTC')::date AS day, c.author,
       coalesce(a.person, c.author) AS person, c.ai_agent, c.files_changed, c.additions, c.deletions,
       c.additions - c.generated_additions AS own_additions,
       c.deletions - c.generated_deletions AS own_deletions,
       coalesce(c.patch_id, c.sha) AS change, c.unreachable_since
FROM public.commits c
JOIN public.projects p ON p.id = c.project_id
LEFT JOIN public.project_authors a
  ON a.project_id = c.project_id AND a.author = c.author AND a.author_email = c.author_email;

COMMENT ON VIEW reporting.attributed_commits IS 'Each commit with the person who wrote it and the lines that are its own; those that no branch or tag reaches are among them';
COMMENT ON COLUMN reporting.attributed_commits.project_id IS 'Project';
COMMENT ON COLUMN reporting.attributed_commits.project IS 'Name of the project';
COMMENT ON COLUMN reporting.attributed_commits.sha IS 'Commit id';
COMMENT ON COLUMN reporting.attributed_commits.committed_at IS 'When it was committed';
COMMENT ON COLUMN reporting.attributed_commits.day IS 'UTC day on which it was committed';
COMMENT ON COLUMN reporting.attributed_commits.author IS 'Name as the commit has it';
COMMENT ON COLUMN reporting.attributed_commits.person IS 'Name that the mailmap gives, else as the commit has it';
COMMENT ON COLUMN reporting.attributed_commits.ai_agent IS 'Coding agent that its trailers name';
COMMENT ON COLUMN reporting.attributed_commits.files_changed IS 'Files changed, generated ones among them';
COMMENT ON COLUMN reporting.attributed_commits.additions IS 'Lines added';
COMMENT ON COLUMN reporting.attributed_commits.deletions IS 'Lines removed';
COMMENT ON COLUMN reporting.attributed_commits.own_additions IS 'Lines added, without generated and vendored files';
COMMENT ON COLUMN reporting.attributed_commits.own_deletions IS 'Lines removed, without generated and vendored files';
COMMENT ON COLUMN reporting.attributed_commits.change IS 'The same for commits of a project that make the same change';
COMMENT ON COLUMN reporting.attributed_commits.unreachable_since IS 'When it was noticed that no branch or tag reaches it any more';

CREATE OR REPLACE VIEW reporting.daily_commits AS
SELECT day, project, author, ai_agent, count(*) AS commits, sum(files_changed) AS files_changed,
       sum(additions) AS additions, sum(deletions) AS deletions, person,
       sum(own_additions) AS own_additions, sum(own_deletions) AS own_deletions
FROM reporting.attributed_commits
WHERE unreachable_since IS NULL
GROUP BY day, project, author, ai_agent, person;

COMMENT ON VIEW reporting.daily_commits IS 'Commits that a branch or tag reaches, by UTC day, project, author and person';
COMMENT ON COLUMN reporting.daily_commits.person IS 'Name that the mailmap gives, else as the commits have it';
COMMENT ON COLUMN reporting.daily_commits.own_additions IS 'Lines added, without generated and vendored files';
COMMENT ON COLUMN reporting.daily_commits.own_deletions IS 'Lines removed, without generated and vendored files';

CREATE OR REPLACE VIEW reporting.reviewed_commits AS
SELECT p.name AS project, c.sha, c.committed_at, c.author, split_part(c.message, E'\n', 1) AS subject,
       r.rule_set, r.reviewer, r.status, r.quality_score, r.security_score,
       jsonb_array_length(r.issues) AS issues, r.summary, coalesce(a.person, c.author) AS person,
       c.unreachable_since
FROM public.reviews r
JOIN public.commits c ON c.id = r.commit_id
JOIN public.projects p ON p.id = r.project_id
LEFT JOIN public.project_authors a
  ON a.project_id = c.project_id AND a.author = c.author AND a.author_email = c.author_email;

COMMENT ON COLUMN reporting.reviewed_commits.person IS 'Name that the mailmap gives, else as the commit has it';
COMMENT ON COLUMN reporting.reviewed_commits.unreachable_since IS 'When it was noticed that no branch or tag reaches the commit any more';

-- Default privileges hold for what the same role makes; another one may have migrated before.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'vibe_app') THEN
    GRANT SELECT ON ALL TABLES IN SCHEMA reporting TO vibe_app;
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'vibe_reporting') THEN
    GRANT SELECT ON ALL TABLES IN SCHEMA reporting TO vibe_reporting;
  END IF;
END
$$;
