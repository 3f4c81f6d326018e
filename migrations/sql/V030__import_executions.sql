-- Executions that other systems tell of: which files were read how far, and what was refused.
CREATE TYPE import_state AS ENUM ('READING', 'READ', 'BROKEN');

CREATE TABLE import_files (
  id            uuid         PRIMARY KEY,
  user_id       uuid         NOT NULL REFERENCES users,
  path          text         NOT NULL,
  reading       text         NOT NULL,
  size          bigint       NOT NULL CHECK (size >= 0),
  modified_at   timestamptz  NOT NULL,
  state         import_state NOT NULL,
  position      bigint       NOT NULL CHECK (position >= 0),
  line          bigint       NOT NULL CHECK (line >= 0),
  anchor        text         NOT NULL,
  taken         bigint       NOT NULL,
  updated       bigint       NOT NULL,
  known         bigint       NOT NULL,
  refused       bigint       NOT NULL,
  passed_over   bigint       NOT NULL,
  remarks       bigint       NOT NULL,
  unpriced      bigint       NOT NULL,
  problem       text,
  first_read_at timestamptz  NOT NULL,
  last_read_at  timestamptz  NOT NULL,
  CONSTRAINT import_files_path_key UNIQUE (user_id, path)
);

COMMENT ON TABLE import_files IS 'Files that executions were imported from, and how far they are read';
COMMENT ON COLUMN import_files.id IS 'UUIDv7';
COMMENT ON COLUMN import_files.user_id IS 'Who imported it';
COMMENT ON COLUMN import_files.path IS 'Absolute path on the machine that read it';
COMMENT ON COLUMN import_files.reading IS 'How it was read: format, version of its reader, project';
COMMENT ON COLUMN import_files.size IS 'Bytes of the file when it was last read';
COMMENT ON COLUMN import_files.modified_at IS 'When the file was changed, as of then';
COMMENT ON COLUMN import_files.state IS 'READING: not to its end yet; READ; BROKEN: it cannot be read to its end';
COMMENT ON COLUMN import_files.position IS 'Unpacked bytes whose executions are stored; 0 for what is read as a whole';
COMMENT ON COLUMN import_files.line IS 'Lines whose executions are stored';
COMMENT ON COLUMN import_files.anchor IS 'Digest of the bytes before the position: a file that still has them has only grown';
COMMENT ON COLUMN import_files.taken IS 'Executions that were new';
COMMENT ON COLUMN import_files.updated IS 'Executions that had come further since they were last told';
COMMENT ON COLUMN import_files.known IS 'Executions that were known already';
COMMENT ON COLUMN import_files.refused IS 'Records that were refused';
COMMENT ON COLUMN import_files.passed_over IS 'Records that are no execution';
COMMENT ON COLUMN import_files.remarks IS 'Executions of which something could not be taken';
COMMENT ON COLUMN import_files.unpriced IS 'New executions with tokens and no known cost';
COMMENT ON COLUMN import_files.problem IS 'Why it could not be read to its end';
COMMENT ON COLUMN import_files.first_read_at IS 'When it was first read';
COMMENT ON COLUMN import_files.last_read_at IS 'When it was last read';

CREATE TABLE import_refusals (
  file_id    uuid        NOT NULL REFERENCES import_files ON DELETE CASCADE,
  line       bigint      NOT NULL,
  reason     text        NOT NULL,
  first_seen timestamptz NOT NULL,
  last_seen  timestamptz NOT NULL
);

CREATE UNIQUE INDEX import_refusals_key ON import_refusals (file_id, line, md5(reason));

COMMENT ON TABLE import_refusals IS 'Records that were refused, the first thousand of each file';
COMMENT ON COLUMN import_refusals.file_id IS 'File';
COMMENT ON COLUMN import_refusals.line IS 'Line that the record begins in';
COMMENT ON COLUMN import_refusals.reason IS 'Why';
COMMENT ON COLUMN import_refusals.first_seen IS 'When it was first refused';
COMMENT ON COLUMN import_refusals.last_seen IS 'When it was last refused';

CREATE VIEW reporting.import_files AS
SELECT id, user_id, path, reading, size, modified_at, state, position, line, taken, updated, known,
       refused, passed_over, remarks, unpriced, problem, first_read_at, last_read_at
FROM public.import_files;

CREATE VIEW reporting.import_refusals AS
SELECT file_id, line, reason, first_seen, last_seen FROM public.import_refusals;

DO $$
DECLARE
  noted record;
BEGIN
  FOR noted IN
    SELECT c.table_name AS view, c.column_name, d.description
    FROM information_schema.columns c
    JOIN pg_class t ON t.relnamespace = 'public'::regnamespace AND t.relname = c.table_name
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = c.column_name
    JOIN pg_description d
      ON d.objoid = t.oid AND d.classoid = 'pg_class'::regclass AND d.objsubid = a.attnum
    WHERE c.table_schema = 'reporting' AND c.table_name IN ('import_files', 'import_refusals')
  LOOP
    EXECUTE format(
      'COMMENT ON COLUMN reporting.%I.%I IS %L', noted.view, noted.column_name, noted.description);
  END LOOP;
  FOR noted IN
    SELECT v AS view, obj_description(('public.' || v)::regclass, 'pg_class') AS description
    FROM unnest(ARRAY['import_files', 'import_refusals']) v
  LOOP
    EXECUTE format('COMMENT ON VIEW reporting.%I IS %L', noted.view, noted.description);
  END LOOP;
END
$$;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'vibe_app') THEN
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO vibe_app;
    GRANT SELECT ON ALL TABLES IN SCHEMA reporting TO vibe_app;
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'vibe_reporting') THEN
    GRANT SELECT ON ALL TABLES IN SCHEMA reporting TO vibe_reporting;
  END IF;
END
$$;
