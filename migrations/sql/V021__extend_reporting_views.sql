-- New columns stand behind the old ones, as views that are replaced want it.
CREATE OR REPLACE VIEW reporting.projects AS
SELECT id, user_id, name, repository_url, github_repo_id, default_branch, synced_at, created_at,
       ingest_since
FROM public.projects;

CREATE OR REPLACE VIEW reporting.commits AS
SELECT c.id, c.project_id, c.task_id, c.sha, c.message, c.author, c.author_email, c.authored_at,
       c.committer, c.committer_email, c.committed_at, c.branch, c.parents, c.ai_agent,
       c.files_changed, c.additions, c.deletions, c.created_at, c.task_reference, c.patch_id,
       c.generated_additions, c.generated_deletions, c.unreachable_since
FROM public.commits c;

CREATE OR REPLACE VIEW reporting.commit_files AS
SELECT project_id, commit_id, position, path, old_path, change, additions, deletions, language,
       binary_file, generated, old_mode, new_mode
FROM public.commit_files;

CREATE OR REPLACE VIEW reporting.ingest_issues AS
SELECT id, project_id, stage, object, path, reason, detail, first_seen, last_seen, attempts, reader
FROM public.ingest_issues;

CREATE VIEW reporting.project_authors AS
SELECT project_id, author, author_email, person, person_email
FROM public.project_authors;

CREATE VIEW reporting.ingest_proofs AS
SELECT id, project_id, proved_at, scope, refs, git_commits, git_digest, stored_commits,
       stored_digest, passed_over, missing, healed, complete
FROM public.ingest_proofs;

CREATE VIEW reporting.sync_failures AS
SELECT project_id, kind, reason, detail, first_seen, last_seen, attempts
FROM public.sync_failures;

-- The comments of the tables hold for their views.
DO $$
DECLARE
  noted record;
BEGIN
  FOR noted IN
    SELECT v.relname AS view, va.attname AS column_name, d.description
    FROM pg_class v
    JOIN pg_class t ON t.relname = v.relname AND t.relnamespace = 'public'::regnamespace
    JOIN pg_attribute ta ON ta.attrelid = t.oid AND ta.attnum > 0
    JOIN pg_attribute va ON va.attrelid = v.oid AND va.attname = ta.attname
    JOIN pg_description d
      ON d.objoid = t.oid AND d.objsubid = ta.attnum AND d.classoid = 'pg_class'::regclass
    WHERE v.relnamespace = 'reporting'::regnamespace AND v.relkind = 'v'
  LOOP
    EXECUTE format(
      'COMMENT ON COLUMN reporting.%I.%I IS %L', noted.view, noted.column_name, noted.description);
  END LOOP;
  FOR noted IN
    SELECT v.relname AS view, obj_description(t.oid, 'pg_class') AS description
    FROM pg_class v
    JOIN pg_class t ON t.relname = v.relname AND t.relnamespace = 'public'::regnamespace
    WHERE v.relnamespace = 'reporting'::regnamespace AND v.relkind = 'v'
  LOOP
    EXECUTE format('COMMENT ON VIEW reporting.%I IS %L', noted.view, noted.description);
  END LOOP;
END
$$;

-- Default privileges hold for what the same role makes; another one may have migrated before.
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
