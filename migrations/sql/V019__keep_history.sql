-- History as it happens: what is bounded by choice, no longer reached, or the same change once more.
ALTER TABLE projects
  ADD COLUMN ingest_since    timestamptz,
  ADD COLUMN registered_here boolean NOT NULL DEFAULT false,
  ADD COLUMN ingested_branch text,
  ADD COLUMN ingest_begun_at timestamptz;

-- Until now the command line was the only way to register a folder.
UPDATE projects SET registered_here = true;

COMMENT ON COLUMN projects.ingest_since IS 'Commits committed earlier are left out by choice; NULL: the whole history';
COMMENT ON COLUMN projects.ingested_branch IS 'Default branch at the time of the last ingest';
COMMENT ON COLUMN projects.ingest_begun_at IS 'When an ingest began that has not come to its end; NULL when none is open';
COMMENT ON COLUMN projects.registered_here IS 'Registered on the command line of this machine, so that its folder needs no configured root';

ALTER TABLE commits
  ADD COLUMN task_reference      uuid,
  ADD COLUMN patch_id            text CHECK (patch_id ~ '^[0-9a-f]{32}$'),
  ADD COLUMN generated_additions bigint NOT NULL DEFAULT 0 CHECK (generated_additions >= 0),
  ADD COLUMN generated_deletions bigint NOT NULL DEFAULT 0 CHECK (generated_deletions >= 0),
  ADD COLUMN unreachable_since   timestamptz;

-- Most commits answer no task.
DROP INDEX commits_task_id_idx;
CREATE INDEX commits_task_id_idx ON commits (task_id) WHERE task_id IS NOT NULL;
CREATE INDEX commits_task_reference_idx ON commits (task_reference)
  WHERE task_id IS NULL AND task_reference IS NOT NULL;
CREATE INDEX commits_unreachable_idx ON commits (project_id) WHERE unreachable_since IS NOT NULL;

COMMENT ON TABLE commits IS 'Every commit that a branch or tag reaches or reached';
COMMENT ON COLUMN commits.branch IS 'Default branch if that reaches it, else the first branch or tag by name that does or last did';
COMMENT ON COLUMN commits.task_reference IS 'Task that its trailer or branch names, whether or not there is such a task';
COMMENT ON COLUMN commits.patch_id IS 'The same for the same change, wherever it is applied; NULL for merges and commits without files';
COMMENT ON COLUMN commits.generated_additions IS 'Lines added in generated or vendored files, part of additions';
COMMENT ON COLUMN commits.generated_deletions IS 'Lines removed in generated or vendored files, part of deletions';
COMMENT ON COLUMN commits.unreachable_since IS 'When it was noticed that no branch or tag reaches it any more; NULL while one does';

-- One key looks after both columns, and its check is made once for each row, not twice.
ALTER TABLE commits ADD CONSTRAINT commits_project_id_id_key UNIQUE (project_id, id);
DROP INDEX commits_project_id_id_idx;
ALTER TABLE commit_files
  DROP CONSTRAINT commit_files_project_id_fkey,
  DROP CONSTRAINT commit_files_commit_id_fkey,
  ADD CONSTRAINT commit_files_project_id_commit_id_fkey FOREIGN KEY (project_id, commit_id)
    REFERENCES commits (project_id, id) ON DELETE CASCADE;

ALTER TABLE commit_files
  ADD COLUMN old_mode text,
  ADD COLUMN new_mode text;

COMMENT ON COLUMN commit_files.old_mode IS 'Mode before, e.g. 100644, when the commit changed it';
COMMENT ON COLUMN commit_files.new_mode IS 'Mode after, e.g. 100755, when the commit changed it';

ALTER TABLE ingest_issues ADD COLUMN reader text;

COMMENT ON COLUMN ingest_issues.reader IS 'Version of the code that met it; another version tries again';

CREATE TABLE project_authors (
  project_id   uuid NOT NULL REFERENCES projects ON DELETE CASCADE,
  author       text NOT NULL,
  author_email text NOT NULL,
  person       text NOT NULL,
  person_email text NOT NULL,
  mailmap      text
);

-- A name and an address may be longer than an index entry can be.
CREATE UNIQUE INDEX project_authors_key
  ON project_authors (project_id, md5(author), md5(author_email));

INSERT INTO project_authors (project_id, author, author_email, person, person_email)
SELECT DISTINCT project_id, author, author_email, author, author_email FROM commits;

COMMENT ON TABLE project_authors IS 'Who each author of commits is, by the mailmap of the default branch';
COMMENT ON COLUMN project_authors.project_id IS 'Project';
COMMENT ON COLUMN project_authors.author IS 'Name as commits have it';
COMMENT ON COLUMN project_authors.author_email IS 'Mail address as commits have it';
COMMENT ON COLUMN project_authors.person IS 'Name that the mailmap gives, else the same';
COMMENT ON COLUMN project_authors.person_email IS 'Mail address that the mailmap gives, else the same';
COMMENT ON COLUMN project_authors.mailmap IS 'Blob of the mailmap that was asked, empty where there is none; NULL while none was';

CREATE TYPE proof_scope AS ENUM ('WHOLE', 'NEW');

CREATE TABLE ingest_proofs (
  id             uuid        PRIMARY KEY,
  project_id     uuid        NOT NULL REFERENCES projects ON DELETE CASCADE,
  proved_at      timestamptz NOT NULL,
  scope          proof_scope NOT NULL,
  refs           integer     NOT NULL,
  git_commits    bigint      NOT NULL,
  git_digest     numeric     NOT NULL,
  stored_commits bigint      NOT NULL,
  stored_digest  numeric     NOT NULL,
  passed_over    bigint      NOT NULL,
  missing        bigint      NOT NULL,
  healed         bigint      NOT NULL,
  complete       boolean     NOT NULL
);

CREATE INDEX ingest_proofs_project_id_id_idx ON ingest_proofs (project_id, id);

COMMENT ON TABLE ingest_proofs IS 'Each comparison of the stored commits with a walk of the clone';
COMMENT ON COLUMN ingest_proofs.id IS 'UUIDv7';
COMMENT ON COLUMN ingest_proofs.project_id IS 'Project';
COMMENT ON COLUMN ingest_proofs.proved_at IS 'When';
COMMENT ON COLUMN ingest_proofs.scope IS 'WHOLE: the whole history was walked; NEW: what is new since the proof before';
COMMENT ON COLUMN ingest_proofs.refs IS 'Branches and tags that the walk began at';
COMMENT ON COLUMN ingest_proofs.git_commits IS 'Commits that they reach';
COMMENT ON COLUMN ingest_proofs.git_digest IS 'Sum of the first 60 bits of their ids';
COMMENT ON COLUMN ingest_proofs.stored_commits IS 'Commits stored and not marked unreachable, or named in ingest_issues instead';
COMMENT ON COLUMN ingest_proofs.stored_digest IS 'Sum of the first 60 bits of their ids';
COMMENT ON COLUMN ingest_proofs.passed_over IS 'How many of them are named in ingest_issues instead';
COMMENT ON COLUMN ingest_proofs.missing IS 'Commits that were found missing before';
COMMENT ON COLUMN ingest_proofs.healed IS 'How many of those were ingested at once';
COMMENT ON COLUMN ingest_proofs.complete IS 'Do both sides agree?';
