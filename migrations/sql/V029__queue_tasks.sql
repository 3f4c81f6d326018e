-- The queue of tasks as others see it, and as workers of one project walk it.
CREATE INDEX tasks_project_queue_idx ON tasks (project_id, priority DESC, created_at, id)
  WHERE status = 'PENDING';

-- Each claim leaves a dead entry at the head of the queue, which the next ones step over.
ALTER TABLE tasks SET (
  autovacuum_vacuum_scale_factor = 0,
  autovacuum_vacuum_threshold = 2000,
  autovacuum_vacuum_cost_delay = 0,
  fillfactor = 80
);

CREATE VIEW reporting.task_queue AS
SELECT row_number() OVER (PARTITION BY t.user_id ORDER BY t.priority DESC, t.created_at, t.id) AS position,
       t.id, t.user_id, t.project_id, p.name AS project, t.parent_task_id, t.title, t.priority,
       t.agent_type, t.attempts, t.created_at, t.lease_until
FROM public.tasks t
JOIN public.projects p ON p.id = t.project_id
WHERE t.status = 'PENDING' OR (t.claim_id IS NOT NULL AND t.lease_until <= now());

COMMENT ON VIEW reporting.task_queue IS 'Tasks that may be claimed, the next one first: by priority, then by age';
COMMENT ON COLUMN reporting.task_queue.position IS 'Place in the queue of the owner, from 1';
COMMENT ON COLUMN reporting.task_queue.id IS 'Task';
COMMENT ON COLUMN reporting.task_queue.user_id IS 'Owner';
COMMENT ON COLUMN reporting.task_queue.project_id IS 'Project it is about';
COMMENT ON COLUMN reporting.task_queue.project IS 'Name of the project';
COMMENT ON COLUMN reporting.task_queue.parent_task_id IS 'Task it is a part of';
COMMENT ON COLUMN reporting.task_queue.title IS 'One line';
COMMENT ON COLUMN reporting.task_queue.priority IS 'How soon';
COMMENT ON COLUMN reporting.task_queue.agent_type IS 'Which agents may claim it; NULL: any';
COMMENT ON COLUMN reporting.task_queue.attempts IS 'How often it was claimed already';
COMMENT ON COLUMN reporting.task_queue.created_at IS 'When the row was made';
COMMENT ON COLUMN reporting.task_queue.lease_until IS 'When the lease of its last worker ran out; NULL when nobody holds it';

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
