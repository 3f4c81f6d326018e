CREATE TYPE agent_type AS ENUM ('PLANNER', 'DATABASE', 'BACKEND', 'FRONTEND', 'REVIEWER', 'GENERAL');

CREATE TABLE agents (
  id            uuid        PRIMARY KEY,
  user_id       uuid        NOT NULL REFERENCES users,
  name          text        NOT NULL CHECK (name <> ''),
  type          agent_type  NOT NULL,
  capabilities  text[]      NOT NULL DEFAULT '{}',
  provider      text,
  model         text,
  system_prompt text,
  built_in      boolean     NOT NULL DEFAULT false,
  created_at    timestamptz NOT NULL DEFAULT now(),
  updated_at    timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT agents_user_id_name_key UNIQUE (user_id, name)
);

COMMENT ON TABLE agents IS 'Who does the work that costs tokens';
COMMENT ON COLUMN agents.id IS 'UUIDv7';
COMMENT ON COLUMN agents.user_id IS 'Owner';
COMMENT ON COLUMN agents.name IS 'Unique for its owner';
COMMENT ON COLUMN agents.type IS 'What it is for';
COMMENT ON COLUMN agents.capabilities IS 'What it can do, in words';
COMMENT ON COLUMN agents.provider IS 'Who serves its model';
COMMENT ON COLUMN agents.model IS 'Model it uses unless an execution says otherwise';
COMMENT ON COLUMN agents.built_in IS 'Part of this platform, such as the embedder';
COMMENT ON COLUMN agents.created_at IS 'When the row was made';
