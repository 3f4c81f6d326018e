CREATE TYPE task_status AS ENUM ('PENDING', 'IN_PROGRESS', 'COMPLETED', 'FAILED', 'CANCELLED');
CREATE TYPE task_priority AS ENUM ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL');

CREATE TABLE tasks (
  id             uuid          PRIMARY KEY,
  user_id        uuid          NOT NULL REFERENCES users,
  project_id     uuid          NOT NULL REFERENCES projects ON DELETE CASCADE,
  parent_task_id uuid          REFERENCES tasks ON DELETE CASCADE,
  title          text          NOT NULL,
  description    text,
  prompt         text,
  status         task_status   NOT NULL DEFAULT 'PENDING',
  priority       task_priority NOT NULL DEFAULT 'MEDIUM',
  result         jsonb,
  created_at     timestamptz   NOT NULL DEFAULT now(),
  updated_at     timestamptz   NOT NULL DEFAULT now(),
  started_at     timestamptz,
  completed_at   timestamptz,
  CONSTRAINT tasks_no_own_parent CHECK (parent_task_id <> id)
);

CREATE INDEX tasks_project_id_idx ON tasks (project_id);
CREATE INDEX tasks_user_id_idx ON tasks (user_id);
CREATE INDEX tasks_status_idx ON tasks (status);
CREATE INDEX tasks_parent_task_id_idx ON tasks (parent_task_id);

COMMENT ON TABLE tasks IS 'What agents were asked to do; a subtask names its parent';
COMMENT ON COLUMN tasks.id IS 'UUIDv7';
COMMENT ON COLUMN tasks.user_id IS 'Owner';
COMMENT ON COLUMN tasks.project_id IS 'Project it is about';
COMMENT ON COLUMN tasks.parent_task_id IS 'Task it is a part of';
COMMENT ON COLUMN tasks.title IS 'One line';
COMMENT ON COLUMN tasks.description IS 'More lines';
COMMENT ON COLUMN tasks.status IS 'Where it stands';
COMMENT ON COLUMN tasks.priority IS 'How soon';
COMMENT ON COLUMN tasks.result IS 'What came of it';
COMMENT ON COLUMN tasks.created_at IS 'When the row was made';
COMMENT ON COLUMN tasks.started_at IS 'When work began';
COMMENT ON COLUMN tasks.completed_at IS 'When it ended, whatever came of it';
