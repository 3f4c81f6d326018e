CREATE TABLE projects (
  id             uuid        PRIMARY KEY,
  user_id        uuid        NOT NULL REFERENCES users,
  name           text        NOT NULL CHECK (name <> ''),
  repository_url text        NOT NULL CHECK (repository_url !~ '^[a-z]+://[^/]*:[^/]*@'),
  github_repo_id bigint,
  default_branch text,
  synced_at      timestamptz,
  created_at     timestamptz NOT NULL DEFAULT now(),
  updated_at     timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT projects_user_id_name_key UNIQUE (user_id, name),
  CONSTRAINT projects_user_id_repository_url_key UNIQUE (user_id, repository_url)
);

CREATE INDEX projects_github_repo_id_idx ON projects (github_repo_id);

COMMENT ON TABLE projects IS 'Repositories that are watched';
COMMENT ON COLUMN projects.id IS 'UUIDv7';
COMMENT ON COLUMN projects.user_id IS 'Owner';
COMMENT ON COLUMN projects.name IS 'What people type; unique for its owner';
COMMENT ON COLUMN projects.repository_url IS 'Where it is cloned from: canonical, free of credentials';
COMMENT ON COLUMN projects.github_repo_id IS 'Repository number at GitHub, when known';
COMMENT ON COLUMN projects.default_branch IS 'Short name of the branch that is indexed; NULL until the first sync';
COMMENT ON COLUMN projects.synced_at IS 'End of the last sync that succeeded';
COMMENT ON COLUMN projects.created_at IS 'When the row was made';

CREATE TABLE project_refs (
  project_id   uuid        NOT NULL REFERENCES projects ON DELETE CASCADE,
  name         text        NOT NULL,
  sha          text        NOT NULL CHECK (sha ~ '^[0-9a-f]{40}$'),
  ingested_sha text        CHECK (ingested_sha ~ '^[0-9a-f]{40}$'),
  fetched_at   timestamptz NOT NULL,
  ingested_at  timestamptz,
  gone_at      timestamptz,
  PRIMARY KEY (project_id, name)
);

COMMENT ON TABLE project_refs IS 'Branches and tags as last fetched, and how far each is ingested';
COMMENT ON COLUMN project_refs.project_id IS 'Project';
COMMENT ON COLUMN project_refs.name IS 'Full name, e.g. refs/heads/main';
COMMENT ON COLUMN project_refs.sha IS 'Commit it points at; a tag is peeled';
COMMENT ON COLUMN project_refs.ingested_sha IS 'Tip up to which every commit is stored; never ahead of the data';
COMMENT ON COLUMN project_refs.fetched_at IS 'When the remote last had it';
COMMENT ON COLUMN project_refs.ingested_at IS 'When ingested_sha was set';
COMMENT ON COLUMN project_refs.gone_at IS 'When a fetch first found it deleted';
