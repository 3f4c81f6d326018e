CREATE TABLE users (
  id         uuid        PRIMARY KEY,
  email      text        NOT NULL CONSTRAINT users_email_key UNIQUE,
  name       text        NOT NULL,
  github_id  bigint      CONSTRAINT users_github_id_key UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

COMMENT ON TABLE users IS 'Who owns rows';
COMMENT ON COLUMN users.id IS 'UUIDv7';
COMMENT ON COLUMN users.name IS 'Display name';
COMMENT ON COLUMN users.github_id IS 'Account number at GitHub, when known';
COMMENT ON COLUMN users.created_at IS 'When the row was made';
