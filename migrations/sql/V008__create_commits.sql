CREATE TYPE change_type AS ENUM ('ADDED', 'MODIFIED', 'DELETED', 'RENAMED', 'COPIED');

CREATE TABLE commits (
  id              uuid        PRIMARY KEY,
  project_id      uuid        NOT NULL REFERENCES projects ON DELETE CASCADE,
  task_id         uuid        REFERENCES tasks ON DELETE SET NULL,
  sha             text        NOT NULL CHECK (sha ~ '^[0-9a-f]{40}$'),
  message         text        NOT NULL,
  author          text        NOT NULL,
  author_email    text        NOT NULL,
  authored_at     timestamptz NOT NULL,
  committer       text        NOT NULL,
  committer_email text        NOT NULL,
  committed_at    timestamptz NOT NULL,
  branch          text        NOT NULL,
  parents         text[]      NOT NULL,
  ai_agent        text,
  files_changed   integer     NOT NULL CHECK (files_changed >= 0),
  additions       bigint      NOT NULL CHECK (additions >= 0),
  deletions       bigint      NOT NULL CHECK (deletions >= 0),
  created_at      timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT commits_project_id_sha_key UNIQUE (project_id, sha)
);

-- Keyset pages of one project, parents first.
CREATE INDEX commits_project_id_id_idx ON commits (project_id, id);
CREATE INDEX commits_sha_idx ON commits (sha);
CREATE INDEX commits_task_id_idx ON commits (task_id);
CREATE INDEX commits_project_id_committed_at_idx ON commits (project_id, committed_at);

COMMENT ON TABLE commits IS 'Every commit that a branch head reaches';
COMMENT ON COLUMN commits.id IS 'UUIDv7; parents come before children';
COMMENT ON COLUMN commits.project_id IS 'Project';
COMMENT ON COLUMN commits.task_id IS 'Task that it answers';
COMMENT ON COLUMN commits.sha IS 'Commit id; a fork shares it, so unique in its project only';
COMMENT ON COLUMN commits.message IS 'Whole message';
COMMENT ON COLUMN commits.author IS 'Name as the commit has it';
COMMENT ON COLUMN commits.author_email IS 'Mail address as the commit has it';
COMMENT ON COLUMN commits.authored_at IS 'When it was written';
COMMENT ON COLUMN commits.committer IS 'Name as the commit has it';
COMMENT ON COLUMN commits.committer_email IS 'Mail address as the commit has it';
COMMENT ON COLUMN commits.committed_at IS 'When it was committed';
COMMENT ON COLUMN commits.branch IS 'Default branch if that reached it when it was ingested, else a branch that did';
COMMENT ON COLUMN commits.parents IS 'Parent shas in order';
COMMENT ON COLUMN commits.ai_agent IS 'Coding agent that its trailers name';
COMMENT ON COLUMN commits.files_changed IS 'Files changed against the first parent; 0 for a merge';
COMMENT ON COLUMN commits.additions IS 'Lines added, as git numstat with renames counts them';
COMMENT ON COLUMN commits.deletions IS 'Lines removed, as git numstat with renames counts them';
COMMENT ON COLUMN commits.created_at IS 'When the row was made';

CREATE TABLE commit_files (
  project_id uuid        NOT NULL REFERENCES projects ON DELETE CASCADE,
  commit_id  uuid        NOT NULL REFERENCES commits ON DELETE CASCADE,
  position   integer     NOT NULL,
  path       text        NOT NULL,
  old_path   text,
  change     change_type NOT NULL,
  additions  bigint      NOT NULL CHECK (additions >= 0),
  deletions  bigint      NOT NULL CHECK (deletions >= 0),
  language   text,
  binary_file boolean     NOT NULL,
  generated  boolean     NOT NULL,
  PRIMARY KEY (commit_id, position)
);

COMMENT ON TABLE commit_files IS 'The files of each commit';
COMMENT ON COLUMN commit_files.project_id IS 'Project';
COMMENT ON COLUMN commit_files.commit_id IS 'Commit';
COMMENT ON COLUMN commit_files.position IS 'Place in the commit, from 0';
COMMENT ON COLUMN commit_files.path IS 'Where the file is after the commit; before it, for a deletion';
COMMENT ON COLUMN commit_files.old_path IS 'Where it was, for a rename or copy';
COMMENT ON COLUMN commit_files.change IS 'What the commit did to it';
COMMENT ON COLUMN commit_files.additions IS 'Lines added';
COMMENT ON COLUMN commit_files.deletions IS 'Lines removed';
COMMENT ON COLUMN commit_files.language IS 'By its name, as Linguist calls it';
COMMENT ON COLUMN commit_files.binary_file IS 'Its lines are not counted';
COMMENT ON COLUMN commit_files.generated IS 'Generated or vendored';
