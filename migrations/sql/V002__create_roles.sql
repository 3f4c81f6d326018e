-- Roles belong to the whole server, and not every owner of a database may make them: what cannot be
-- made here is reported by `vibe doctor`, with the statement that an administrator has to run.
DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['vibe_owner', 'vibe_app', 'vibe_reporting'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
      EXCEPTION
        WHEN insufficient_privilege THEN
          RAISE NOTICE 'role % is missing and % may not create it', wanted, current_user;
        WHEN duplicate_object OR unique_violation THEN
          NULL; -- another database of this server is being migrated at the same moment
      END;
    END IF;
  END LOOP;
END
$$;

CREATE SCHEMA batch;
CREATE SCHEMA quartz;
CREATE SCHEMA reporting;
