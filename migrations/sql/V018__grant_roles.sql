DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'vibe_app') THEN
    GRANT USAGE ON SCHEMA public, batch, quartz, reporting TO vibe_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public, batch, quartz TO vibe_app;
    GRANT SELECT ON ALL TABLES IN SCHEMA reporting TO vibe_app;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public, batch, quartz TO vibe_app;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public, batch, quartz
      GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO vibe_app;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public, batch, quartz GRANT USAGE ON SEQUENCES TO vibe_app;
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'vibe_reporting') THEN
    GRANT USAGE ON SCHEMA reporting TO vibe_reporting;
    GRANT SELECT ON ALL TABLES IN SCHEMA reporting TO vibe_reporting;
    ALTER DEFAULT PRIVILEGES IN SCHEMA reporting GRANT SELECT ON TABLES TO vibe_reporting;
  END IF;
END
$$;

-- A reporting session can make nothing of its own, not even for its own use.
DO $$
BEGIN
  EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'vibe_app') THEN
    EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO vibe_app', current_database());
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'vibe_reporting') THEN
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO vibe_reporting', current_database());
    EXECUTE format(
      'ALTER ROLE vibe_reporting IN DATABASE %I SET search_path = reporting, public', current_database());
    EXECUTE format(
      'ALTER ROLE vibe_reporting IN DATABASE %I SET default_transaction_read_only = on', current_database());
    EXECUTE format(
      'ALTER ROLE vibe_reporting IN DATABASE %I SET statement_timeout = ''60s''', current_database());
  END IF;
EXCEPTION
  WHEN insufficient_privilege THEN
    RAISE NOTICE 'the settings of the reporting role need a role with CREATEROLE';
END
$$;
