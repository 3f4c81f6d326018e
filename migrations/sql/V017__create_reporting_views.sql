-- What JDBC clients may rely on: a view of each domain table under the table's own name, without
-- mail addresses, prompts and the platform's own bookkeeping; and the reports.
CREATE VIEW reporting.users AS
SELECT id, name, github_id, created_at FROM public.users;

CREATE VIEW reporting.projects AS
SELECT id, user_id, name, repository_url, github_repo_id, default_branch, synced_at, created_at
FROM public.projects;

CREATE VIEW reporting.project_refs AS
SELECT project_id, name, sha, ingested_sha, fetched_at, ingested_at, gone_at
FROM public.project_refs;

CREATE VIEW reporting.agents AS
SELECT id, user_id, name, type, capabilities, provider, model, built_in, created_at
FROM public.agents;

CREATE VIEW reporting.tasks AS
SELECT id, user_id, project_id, parent_task_id, title, description, status, priority, result,
       created_at, started_at, completed_at
FROM public.tasks;

CREATE VIEW reporting.executions AS
SELECT id, user_id, project_id, task_id, agent_id, status, provider, model, input_tokens,
       cached_input_tokens, cache_write_tokens, output_tokens, reasoning_tokens, tokens_used, cost,
       cost_source, duration_ms, started_at, completed_at, error, source, external_id, created_at
FROM public.executions;

CREATE VIEW reporting.commits AS
SELECT id, project_id, task_id, sha, message, author, author_email, authored_at, committer,
       committer_email, committed_at, branch, parents, ai_agent, files_changed, additions, deletions,
       created_at
FROM public.commits;

CREATE VIEW reporting.commit_files AS
SELECT project_id, commit_id, position, path, old_path, change, additions, deletions, language,
       binary_file, generated
FROM public.commit_files;

CREATE VIEW reporting.ingest_issues AS
SELECT id, project_id, stage, object, path, reason, detail, first_seen, last_seen, attempts
FROM public.ingest_issues;

CREATE VIEW reporting.reviews AS
SELECT id, project_id, commit_id, rule_set, reviewer, status, summary, quality_score,
       security_score, issues, suggestions, created_at
FROM public.reviews;

CREATE VIEW reporting.indexed_files AS
SELECT project_id, model, file_path, blob, chunker, chunks, tokens, skipped, commit_sha, indexed_at
FROM public.indexed_files;

CREATE VIEW reporting.code_embeddings AS
SELECT id, project_id, model, file_path, chunk_index, content, embedding, language, file_type,
       symbol, start_line, end_line, tokens, content_hash, commit_sha, metadata, created_at
FROM public.code_embeddings;

CREATE VIEW reporting.execution_metrics_daily AS
SELECT user_id, project_id, day, agent_id, provider, model, status, executions,
       unpriced_executions, input_tokens, cached_input_tokens, cache_write_tokens, output_tokens,
       reasoning_tokens, tokens_used, unpriced_tokens, cost, duration_ms
FROM public.execution_metrics_daily;

CREATE VIEW reporting.model_prices AS
SELECT provider, model, valid_from, input, cached_input, cache_write, output, reasoning
FROM public.model_prices;

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

CREATE VIEW reporting.daily_costs AS
SELECT m.day, p.name AS project, a.name AS agent, m.provider, m.model, m.status, m.executions,
       m.unpriced_executions, m.tokens_used, m.unpriced_tokens, m.cost, m.duration_ms
FROM public.execution_metrics_daily m
JOIN public.agents a ON a.id = m.agent_id
LEFT JOIN public.projects p ON p.id = m.project_id;

COMMENT ON VIEW reporting.daily_costs IS 'What the work cost, by UTC day, project, agent, model and status';
COMMENT ON COLUMN reporting.daily_costs.day IS 'UTC day on which the executions began';
COMMENT ON COLUMN reporting.daily_costs.project IS 'Name of the project; NULL for work without one';
COMMENT ON COLUMN reporting.daily_costs.agent IS 'Name of the agent';
COMMENT ON COLUMN reporting.daily_costs.provider IS 'Who served the model';
COMMENT ON COLUMN reporting.daily_costs.model IS 'Model';
COMMENT ON COLUMN reporting.daily_costs.status IS 'How the executions ended';
COMMENT ON COLUMN reporting.daily_costs.executions IS 'How many';
COMMENT ON COLUMN reporting.daily_costs.unpriced_executions IS 'How many of them have no known cost';
COMMENT ON COLUMN reporting.daily_costs.tokens_used IS 'Tokens of all kinds';
COMMENT ON COLUMN reporting.daily_costs.unpriced_tokens IS 'Tokens of executions without a known cost';
COMMENT ON COLUMN reporting.daily_costs.cost IS 'USD where known; NULL when no cost is known';
COMMENT ON COLUMN reporting.daily_costs.duration_ms IS 'Milliseconds of work';

CREATE VIEW reporting.daily_commits AS
SELECT (c.committed_at AT TIME ZONE 'UTC')::date AS day, p.name AS project, c.author, c.ai_agent,
       count(*) AS commits, sum(c.files_changed) AS files_changed, sum(c.additions) AS additions,
       sum(c.deletions) AS deletions
FROM public.commits c
JOIN public.projects p ON p.id = c.project_id
GROUP BY 1, 2, 3, 4;

COMMENT ON VIEW reporting.daily_commits IS 'Commits by UTC day, project and author';
COMMENT ON COLUMN reporting.daily_commits.day IS 'UTC day on which they were committed';
COMMENT ON COLUMN reporting.daily_commits.project IS 'Name of the project';
COMMENT ON COLUMN reporting.daily_commits.author IS 'Name as the commits have it';
COMMENT ON COLUMN reporting.daily_commits.ai_agent IS 'Coding agent that their trailers name';
COMMENT ON COLUMN reporting.daily_commits.commits IS 'How many';
COMMENT ON COLUMN reporting.daily_commits.files_changed IS 'Files changed, added over the commits';
COMMENT ON COLUMN reporting.daily_commits.additions IS 'Lines added';
COMMENT ON COLUMN reporting.daily_commits.deletions IS 'Lines removed';

CREATE VIEW reporting.reviewed_commits AS
SELECT p.name AS project, c.sha, c.committed_at, c.author, split_part(c.message, E'\n', 1) AS subject,
       r.rule_set, r.reviewer, r.status, r.quality_score, r.security_score,
       jsonb_array_length(r.issues) AS issues, r.summary
FROM public.reviews r
JOIN public.commits c ON c.id = r.commit_id
JOIN public.projects p ON p.id = r.project_id;

COMMENT ON VIEW reporting.reviewed_commits IS 'Each commit with its verdict';
COMMENT ON COLUMN reporting.reviewed_commits.project IS 'Name of the project';
COMMENT ON COLUMN reporting.reviewed_commits.sha IS 'Commit id';
COMMENT ON COLUMN reporting.reviewed_commits.committed_at IS 'When it was committed';
COMMENT ON COLUMN reporting.reviewed_commits.author IS 'Name as the commit has it';
COMMENT ON COLUMN reporting.reviewed_commits.subject IS 'First line of its message';
COMMENT ON COLUMN reporting.reviewed_commits.rule_set IS 'Version of the rules that judged';
COMMENT ON COLUMN reporting.reviewed_commits.reviewer IS 'Who judged';
COMMENT ON COLUMN reporting.reviewed_commits.status IS 'The verdict';
COMMENT ON COLUMN reporting.reviewed_commits.quality_score IS '0 to 1, 1 is best';
COMMENT ON COLUMN reporting.reviewed_commits.security_score IS '0 to 1, 1 is best';
COMMENT ON COLUMN reporting.reviewed_commits.issues IS 'How many findings';
COMMENT ON COLUMN reporting.reviewed_commits.summary IS 'One or two sentences';

CREATE VIEW reporting.project_overview AS
SELECT p.name AS project, p.repository_url, p.default_branch, p.synced_at,
       (SELECT count(*) FROM public.commits c WHERE c.project_id = p.id) AS commits,
       (SELECT count(*) FROM public.reviews r WHERE r.project_id = p.id) AS reviews,
       (SELECT count(*) FROM public.indexed_files f WHERE f.project_id = p.id AND f.skipped IS NULL)
         AS indexed_files,
       (SELECT count(*) FROM public.code_embeddings e WHERE e.project_id = p.id) AS chunks,
       (SELECT count(*) FROM public.ingest_issues i WHERE i.project_id = p.id) AS issues
FROM public.projects p;

COMMENT ON VIEW reporting.project_overview IS 'What is stored of each project';
COMMENT ON COLUMN reporting.project_overview.project IS 'Name of the project';
COMMENT ON COLUMN reporting.project_overview.repository_url IS 'Where it is cloned from';
COMMENT ON COLUMN reporting.project_overview.default_branch IS 'Branch that is indexed';
COMMENT ON COLUMN reporting.project_overview.synced_at IS 'End of the last sync that succeeded';
COMMENT ON COLUMN reporting.project_overview.commits IS 'Commits stored';
COMMENT ON COLUMN reporting.project_overview.reviews IS 'Reviews stored';
COMMENT ON COLUMN reporting.project_overview.indexed_files IS 'Files with chunks';
COMMENT ON COLUMN reporting.project_overview.chunks IS 'Chunks stored';
COMMENT ON COLUMN reporting.project_overview.issues IS 'Things passed over or stored in another form';
