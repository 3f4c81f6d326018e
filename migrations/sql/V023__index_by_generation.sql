-- What is indexed belongs to a generation: one model and one version of the chunker. A new one is
-- built beside the one that is searched, and takes its place when it is complete and good enough.
CREATE TYPE generation_state AS ENUM ('BUILDING', 'ACTIVE', 'STANDBY');

CREATE TABLE index_generations (
  id           integer          GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  user_id      uuid             NOT NULL REFERENCES users ON DELETE CASCADE,
  provider     text             NOT NULL,
  model        text             NOT NULL,
  dimensions   integer          NOT NULL CHECK (dimensions BETWEEN 1 AND 16000),
  chunker      text             NOT NULL,
  base_url     text,
  state        generation_state NOT NULL,
  created_at   timestamptz      NOT NULL,
  activated_at timestamptz,
  held_at      timestamptz,
  CONSTRAINT index_generations_key UNIQUE (user_id, model, chunker)
);

CREATE UNIQUE INDEX index_generations_active_key ON index_generations (user_id)
  WHERE state = 'ACTIVE';

COMMENT ON TABLE index_generations IS 'Each model and chunker that code was indexed with; one of an owner is searched';
COMMENT ON COLUMN index_generations.id IS 'Number, counted up';
COMMENT ON COLUMN index_generations.user_id IS 'Owner';
COMMENT ON COLUMN index_generations.provider IS 'Who serves the model';
COMMENT ON COLUMN index_generations.model IS 'Embedding model; never compare vectors of two models';
COMMENT ON COLUMN index_generations.dimensions IS 'Of its vectors';
COMMENT ON COLUMN index_generations.chunker IS 'Version of the chunker, and its budget in tokens';
COMMENT ON COLUMN index_generations.base_url IS 'Endpoint of the model, without credentials; NULL: it runs in the process';
COMMENT ON COLUMN index_generations.state IS 'BUILDING beside, ACTIVE: searched, STANDBY: kept for going back';
COMMENT ON COLUMN index_generations.created_at IS 'When it was begun';
COMMENT ON COLUMN index_generations.activated_at IS 'When it was last taken into use';
COMMENT ON COLUMN index_generations.held_at IS 'When somebody went back from it: it does not take over by itself again';

CREATE TABLE project_indexes (
  shard        integer     GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  project_id   uuid        NOT NULL REFERENCES projects ON DELETE CASCADE,
  generation   integer     NOT NULL REFERENCES index_generations ON DELETE CASCADE,
  commit_sha   text,
  files        integer     NOT NULL DEFAULT 0 CHECK (files >= 0),
  chunks       integer     NOT NULL DEFAULT 0 CHECK (chunks >= 0),
  completed_at timestamptz,
  CONSTRAINT project_indexes_key UNIQUE (project_id, generation)
);

CREATE INDEX project_indexes_generation_idx ON project_indexes (generation);

COMMENT ON TABLE project_indexes IS 'How far each project is indexed in each generation';
COMMENT ON COLUMN project_indexes.shard IS 'Number of this pair of project and generation';
COMMENT ON COLUMN project_indexes.project_id IS 'Project';
COMMENT ON COLUMN project_indexes.generation IS 'Generation';
COMMENT ON COLUMN project_indexes.commit_sha IS 'Head that was last indexed to its end; NULL: none yet';
COMMENT ON COLUMN project_indexes.files IS 'Files with chunks at that time';
COMMENT ON COLUMN project_indexes.chunks IS 'Chunks at that time';
COMMENT ON COLUMN project_indexes.completed_at IS 'When that was';

-- What is indexed already goes on as a generation of its own.
INSERT INTO index_generations (user_id, provider, model, dimensions, chunker, state, created_at, activated_at)
SELECT user_id, provider, model, dimensions, chunker,
       (CASE WHEN row_number() OVER (PARTITION BY user_id ORDER BY indexed_at DESC, chunker) = 1
             THEN 'ACTIVE' ELSE 'STANDBY' END)::generation_state,
       now(), now()
FROM (
  SELECT p.user_id, 'unknown' AS provider, f.model, f.chunker, max(f.indexed_at) AS indexed_at,
         max((SELECT vector_dims(e.embedding) FROM code_embeddings e
              WHERE e.project_id = f.project_id AND e.model = f.model LIMIT 1)) AS dimensions
  FROM indexed_files f
  JOIN projects p ON p.id = f.project_id
  GROUP BY p.user_id, f.model, f.chunker
) known
WHERE dimensions IS NOT NULL;

INSERT INTO project_indexes (project_id, generation)
SELECT DISTINCT f.project_id, g.id
FROM indexed_files f
JOIN projects p ON p.id = f.project_id
JOIN index_generations g ON g.user_id = p.user_id AND g.model = f.model AND g.chunker = f.chunker;

DROP VIEW reporting.project_overview;
DROP VIEW reporting.indexed_files;
DROP VIEW reporting.code_embeddings;

ALTER TABLE indexed_files
  ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY,
  ADD COLUMN generation integer REFERENCES index_generations ON DELETE CASCADE,
  ADD COLUMN shard integer REFERENCES project_indexes ON DELETE CASCADE,
  ADD COLUMN language text,
  ADD COLUMN file_type text NOT NULL DEFAULT '',
  ADD COLUMN role text NOT NULL DEFAULT 'MAIN',
  ADD COLUMN words integer NOT NULL DEFAULT 0,
  ADD COLUMN changes integer NOT NULL DEFAULT 0;

UPDATE indexed_files f
SET generation = i.generation, shard = i.shard
FROM project_indexes i
JOIN index_generations g ON g.id = i.generation
WHERE i.project_id = f.project_id AND g.model = f.model AND g.chunker = f.chunker;

DELETE FROM indexed_files WHERE generation IS NULL;

ALTER TABLE code_embeddings RENAME TO code_chunks;
ALTER TABLE code_chunks RENAME CONSTRAINT code_embeddings_pkey TO code_chunks_pkey;
ALTER TABLE code_chunks RENAME CONSTRAINT code_embeddings_embedding_check TO code_chunks_embedding_check;
ALTER TABLE code_chunks ADD COLUMN generation integer REFERENCES index_generations ON DELETE CASCADE;
ALTER TABLE code_chunks ADD COLUMN kind text;

UPDATE code_chunks c
SET generation = f.generation
FROM indexed_files f
WHERE f.project_id = c.project_id AND f.model = c.model AND f.file_path = c.file_path;

DELETE FROM code_chunks WHERE generation IS NULL;

-- An index for each generation is made when it has been filled: filling goes sixty times faster
-- without, and the index of one never wades through the rows of another.
DROP INDEX code_embeddings_vector_384_idx, code_embeddings_vector_1536_idx, code_embeddings_vector_3072_idx;
DROP INDEX code_embeddings_content_hash_idx;
ALTER TABLE code_chunks DROP CONSTRAINT code_embeddings_key;
ALTER TABLE code_chunks DROP COLUMN model;
ALTER TABLE code_chunks ALTER COLUMN generation SET NOT NULL;
ALTER TABLE code_chunks
  ADD CONSTRAINT code_chunks_key UNIQUE (project_id, generation, file_path, chunk_index);
ALTER INDEX code_embeddings_project_id_idx RENAME TO code_chunks_project_id_idx;
ALTER INDEX code_embeddings_file_path_idx RENAME TO code_chunks_file_path_idx;
CREATE INDEX code_chunks_content_hash_idx ON code_chunks (generation, content_hash);

COMMENT ON TABLE code_chunks IS 'Chunks of the source files of the indexed heads, each with its vector, of all generations';
COMMENT ON COLUMN code_chunks.generation IS 'Generation that it belongs to';
COMMENT ON COLUMN code_chunks.kind IS 'What is defined here: CLASS, METHOD, FUNCTION, SECTION, …; NULL: nothing in particular';
COMMENT ON COLUMN code_chunks.symbol IS 'Path of what is defined here, e.g. Class.method';
COMMENT ON COLUMN code_chunks.content_hash IS 'SHA-256 of the content: equal contents are embedded once';

ALTER TABLE indexed_files DROP CONSTRAINT indexed_files_pkey;
ALTER TABLE indexed_files DROP COLUMN model, DROP COLUMN chunker;
ALTER TABLE indexed_files
  ALTER COLUMN generation SET NOT NULL,
  ALTER COLUMN shard SET NOT NULL,
  ADD PRIMARY KEY (project_id, generation, file_path),
  ADD CONSTRAINT indexed_files_id_key UNIQUE (id);
CREATE INDEX indexed_files_shard_idx ON indexed_files (shard);

COMMENT ON COLUMN indexed_files.id IS 'Number of this content at this path; a changed file gets another one';
COMMENT ON COLUMN indexed_files.generation IS 'Generation that it belongs to';
COMMENT ON COLUMN indexed_files.shard IS 'Its project and generation, as one number';
COMMENT ON COLUMN indexed_files.language IS 'By the name of the file, as Linguist calls it';
COMMENT ON COLUMN indexed_files.file_type IS 'Extension of the file; empty when it has none';
COMMENT ON COLUMN indexed_files.role IS 'MAIN, TEST or DOCS, by its path';
COMMENT ON COLUMN indexed_files.words IS 'Words of its text, as the text index counts them';
COMMENT ON COLUMN indexed_files.changes IS 'Commits that had changed it when it was indexed';

CREATE VIEW code_embeddings WITH (security_invoker = true) AS
SELECT c.id, c.project_id, g.model, c.file_path, c.chunk_index, c.content, c.embedding, c.language,
       c.file_type, c.symbol, c.kind, c.start_line, c.end_line, c.tokens, c.content_hash,
       c.commit_sha, c.metadata, c.created_at, c.generation
FROM code_chunks c
JOIN index_generations g ON g.id = c.generation
WHERE g.state = 'ACTIVE';

COMMENT ON VIEW code_embeddings IS 'Chunks of the source files of the indexed heads, each with its vector, of the generation that is searched';
COMMENT ON COLUMN code_embeddings.model IS 'Model that made the vector; never compare vectors of two models';

-- The text index: which words stand in which file, and how much that says about it.
CREATE TABLE source_terms (
  shard   integer NOT NULL,
  term    text    COLLATE "C" NOT NULL,
  file_id bigint  NOT NULL,
  impact  real    NOT NULL CHECK (impact > 0)
);

CREATE INDEX source_terms_term_idx ON source_terms (shard, term, file_id) INCLUDE (impact);
CREATE INDEX source_terms_file_id_idx ON source_terms (file_id);

COMMENT ON TABLE source_terms IS 'Text index: the words of each indexed file';
COMMENT ON COLUMN source_terms.shard IS 'Project and generation';
COMMENT ON COLUMN source_terms.term IS 'Word, or part of an identifier, in lower case';
COMMENT ON COLUMN source_terms.file_id IS 'indexed_files.id';
COMMENT ON COLUMN source_terms.impact IS 'Share of the file in a score for this word, before its rarity counts (BM25)';

CREATE TABLE code_symbols (
  shard      integer NOT NULL,
  file_id    bigint  NOT NULL,
  name       text    NOT NULL,
  path       text    NOT NULL,
  kind       text    NOT NULL,
  start_line integer NOT NULL,
  end_line   integer NOT NULL
);

CREATE INDEX code_symbols_name_idx ON code_symbols (shard, lower(name));
CREATE INDEX code_symbols_part_idx ON code_symbols USING gin (lower(name) gin_trgm_ops);
CREATE INDEX code_symbols_file_id_idx ON code_symbols (file_id);

COMMENT ON TABLE code_symbols IS 'Definitions of the indexed files';
COMMENT ON COLUMN code_symbols.shard IS 'Project and generation';
COMMENT ON COLUMN code_symbols.file_id IS 'indexed_files.id';
COMMENT ON COLUMN code_symbols.name IS 'Name';
COMMENT ON COLUMN code_symbols.path IS 'Name with what encloses it, e.g. Class.method';
COMMENT ON COLUMN code_symbols.kind IS 'CLASS, METHOD, FUNCTION, SECTION, …';
COMMENT ON COLUMN code_symbols.start_line IS 'First line, from 1';
COMMENT ON COLUMN code_symbols.end_line IS 'Last line, inclusive';

-- Instead of a foreign key, which would be checked for each of millions of words.
CREATE FUNCTION forget_shard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM source_terms WHERE shard = OLD.shard;
  DELETE FROM code_symbols WHERE shard = OLD.shard;
  RETURN OLD;
END
$$;

CREATE TRIGGER project_indexes_forget BEFORE DELETE ON project_indexes
  FOR EACH ROW EXECUTE FUNCTION forget_shard();

-- Vectors without a chunk: of content that may come back, and paid ones not yet written.
CREATE TABLE kept_vectors (
  generation   integer     NOT NULL REFERENCES index_generations ON DELETE CASCADE,
  content_hash text        NOT NULL,
  project_id   uuid        NOT NULL REFERENCES projects ON DELETE CASCADE,
  embedding    vector      NOT NULL,
  tokens       integer     NOT NULL CHECK (tokens >= 0),
  kept_at      timestamptz NOT NULL,
  PRIMARY KEY (generation, content_hash)
);

CREATE INDEX kept_vectors_project_id_idx ON kept_vectors (project_id);
CREATE INDEX kept_vectors_kept_at_idx ON kept_vectors (kept_at);

COMMENT ON TABLE kept_vectors IS 'Vectors whose chunk is gone or not yet written, so that no content is embedded twice';
COMMENT ON COLUMN kept_vectors.generation IS 'Generation';
COMMENT ON COLUMN kept_vectors.content_hash IS 'SHA-256 of the content';
COMMENT ON COLUMN kept_vectors.project_id IS 'Project that it was embedded for; they go together';
COMMENT ON COLUMN kept_vectors.embedding IS 'Vector';
COMMENT ON COLUMN kept_vectors.tokens IS 'Tokens that were embedded';
COMMENT ON COLUMN kept_vectors.kept_at IS 'When its chunk went, or it was paid';

-- The ledger of paid calls: a call is written down before it is sent.
CREATE TYPE model_call_state AS ENUM ('PENDING', 'COMPLETED', 'FAILED', 'ORPHANED');

CREATE TABLE model_calls (
  id               uuid             PRIMARY KEY,
  user_id          uuid             NOT NULL REFERENCES users,
  project_id       uuid             REFERENCES projects ON DELETE SET NULL,
  execution_id     uuid             REFERENCES executions ON DELETE SET NULL,
  provider         text             NOT NULL,
  model            text             NOT NULL,
  state            model_call_state NOT NULL,
  texts            integer          NOT NULL CHECK (texts > 0),
  estimated_tokens bigint           NOT NULL CHECK (estimated_tokens >= 0),
  tokens           bigint           CHECK (tokens >= 0),
  cost             numeric(20, 10)  CHECK (cost >= 0),
  sent_at          timestamptz      NOT NULL,
  ended_at         timestamptz,
  error            text,
  CONSTRAINT model_calls_end CHECK ((state = 'PENDING') = (ended_at IS NULL))
);

CREATE INDEX model_calls_project_id_idx ON model_calls (project_id, sent_at);
CREATE INDEX model_calls_pending_idx ON model_calls (project_id) WHERE state = 'PENDING';

COMMENT ON TABLE model_calls IS 'Ledger of paid calls of models: written down before they are sent';
COMMENT ON COLUMN model_calls.id IS 'UUIDv7';
COMMENT ON COLUMN model_calls.user_id IS 'Owner';
COMMENT ON COLUMN model_calls.project_id IS 'Project it was for';
COMMENT ON COLUMN model_calls.execution_id IS 'Execution that its usage is counted in';
COMMENT ON COLUMN model_calls.provider IS 'Who serves the model';
COMMENT ON COLUMN model_calls.model IS 'Model as the provider names it';
COMMENT ON COLUMN model_calls.state IS 'PENDING: sent; ORPHANED: its process died, it may have been billed';
COMMENT ON COLUMN model_calls.texts IS 'Texts that were sent';
COMMENT ON COLUMN model_calls.estimated_tokens IS 'Their tokens as we count them';
COMMENT ON COLUMN model_calls.tokens IS 'Tokens that were used as far as is known';
COMMENT ON COLUMN model_calls.cost IS 'USD; NULL: not known';
COMMENT ON COLUMN model_calls.sent_at IS 'When';
COMMENT ON COLUMN model_calls.ended_at IS 'When the answer was stored, or the call was given up';
COMMENT ON COLUMN model_calls.error IS 'Why it failed';

-- The search measures itself.
CREATE TABLE search_measurements (
  id          uuid        PRIMARY KEY,
  generation  integer     NOT NULL REFERENCES index_generations ON DELETE CASCADE,
  project_id  uuid        REFERENCES projects ON DELETE CASCADE,
  measured_at timestamptz NOT NULL,
  route       text        NOT NULL,
  questions   integer     NOT NULL CHECK (questions > 0),
  depth       integer     NOT NULL CHECK (depth > 0),
  recall      real        NOT NULL CHECK (recall BETWEEN 0 AND 1),
  target      real        NOT NULL CHECK (target BETWEEN 0 AND 1),
  p95_ms      real        NOT NULL CHECK (p95_ms >= 0),
  exact_p95_ms real       NOT NULL CHECK (exact_p95_ms >= 0),
  chunks      integer     NOT NULL CHECK (chunks >= 0)
);

CREATE INDEX search_measurements_generation_idx ON search_measurements (generation, measured_at);
CREATE INDEX search_measurements_project_id_idx ON search_measurements (project_id);

COMMENT ON TABLE search_measurements IS 'How much of the true nearest chunks the searches found, and how fast';
COMMENT ON COLUMN search_measurements.id IS 'UUIDv7';
COMMENT ON COLUMN search_measurements.generation IS 'Generation that was searched';
COMMENT ON COLUMN search_measurements.project_id IS 'Only in this project; NULL: in all of the owner''s';
COMMENT ON COLUMN search_measurements.measured_at IS 'When';
COMMENT ON COLUMN search_measurements.route IS 'How they were searched: INDEX or EXACT';
COMMENT ON COLUMN search_measurements.questions IS 'How many were asked';
COMMENT ON COLUMN search_measurements.depth IS 'How many results each: the k of recall@k';
COMMENT ON COLUMN search_measurements.recall IS 'Share of the exact results that were found, 0 to 1';
COMMENT ON COLUMN search_measurements.target IS 'What it should be at least';
COMMENT ON COLUMN search_measurements.p95_ms IS '95 of 100 searches took at most so many milliseconds in the database';
COMMENT ON COLUMN search_measurements.exact_p95_ms IS 'The same of the exact searches';
COMMENT ON COLUMN search_measurements.chunks IS 'Chunks that were searched';

-- Who may ask the query service. Only a hash is kept.
CREATE TABLE api_tokens (
  id           uuid        PRIMARY KEY,
  user_id      uuid        NOT NULL REFERENCES users ON DELETE CASCADE,
  name         text        NOT NULL,
  token_hash   bytea       NOT NULL UNIQUE,
  created_at   timestamptz NOT NULL,
  expires_at   timestamptz,
  last_used_at timestamptz,
  revoked_at   timestamptz
);

CREATE UNIQUE INDEX api_tokens_name_key ON api_tokens (user_id, name) WHERE revoked_at IS NULL;

COMMENT ON TABLE api_tokens IS 'Bearer tokens of the query service';
COMMENT ON COLUMN api_tokens.id IS 'UUIDv7';
COMMENT ON COLUMN api_tokens.user_id IS 'Whose projects it opens';
COMMENT ON COLUMN api_tokens.name IS 'What it is for';
COMMENT ON COLUMN api_tokens.token_hash IS 'SHA-256 of the token, which is random and long';
COMMENT ON COLUMN api_tokens.created_at IS 'When it was made';
COMMENT ON COLUMN api_tokens.expires_at IS 'When it ends; NULL: never';
COMMENT ON COLUMN api_tokens.last_used_at IS 'When it was last used, to the minute';
COMMENT ON COLUMN api_tokens.revoked_at IS 'When it was taken back';

CREATE VIEW reporting.index_generations AS
SELECT id, user_id, provider, model, dimensions, chunker, state, created_at, activated_at, held_at
FROM public.index_generations;

CREATE VIEW reporting.project_indexes AS
SELECT shard, project_id, generation, commit_sha, files, chunks, completed_at
FROM public.project_indexes;

CREATE VIEW reporting.indexed_files AS
SELECT f.project_id, g.model, f.file_path, f.blob, g.chunker, f.chunks, f.tokens, f.skipped,
       f.commit_sha, f.indexed_at, f.generation, f.language, f.file_type, f.role, f.words, f.changes
FROM public.indexed_files f
JOIN public.index_generations g ON g.id = f.generation
WHERE g.state = 'ACTIVE';

CREATE VIEW reporting.code_embeddings AS
SELECT c.id, c.project_id, g.model, c.file_path, c.chunk_index, c.content, c.embedding, c.language,
       c.file_type, c.symbol, c.start_line, c.end_line, c.tokens, c.content_hash, c.commit_sha,
       c.metadata, c.created_at, c.kind, c.generation
FROM public.code_chunks c
JOIN public.index_generations g ON g.id = c.generation
WHERE g.state = 'ACTIVE';

CREATE VIEW reporting.code_symbols AS
SELECT f.project_id, f.file_path, s.name, s.path, s.kind, s.start_line, s.end_line
FROM public.code_symbols s
JOIN public.indexed_files f ON f.id = s.file_id
JOIN public.index_generations g ON g.id = f.generation
WHERE g.state = 'ACTIVE';

CREATE VIEW reporting.model_calls AS
SELECT id, user_id, project_id, execution_id, provider, model, state, texts, estimated_tokens,
       tokens, cost, sent_at, ended_at, error
FROM public.model_calls;

CREATE VIEW reporting.search_measurements AS
SELECT id, generation, project_id, measured_at, route, questions, depth, recall, target, p95_ms,
       exact_p95_ms, chunks
FROM public.search_measurements;

CREATE VIEW reporting.project_overview AS
SELECT p.name AS project, p.repository_url, p.default_branch, p.synced_at,
       (SELECT count(*) FROM public.commits c WHERE c.project_id = p.id)
         - (SELECT count(*) FROM public.commits c
            WHERE c.project_id = p.id AND c.unreachable_since IS NOT NULL) AS commits,
       (SELECT count(*) FROM public.reviews r WHERE r.project_id = p.id) AS reviews,
       (SELECT count(*) FROM reporting.indexed_files f
        WHERE f.project_id = p.id AND f.skipped IS NULL) AS indexed_files,
       (SELECT count(*) FROM reporting.code_embeddings e WHERE e.project_id = p.id) AS chunks,
       (SELECT count(*) FROM public.ingest_issues i WHERE i.project_id = p.id) AS issues,
       s.state, s.ingest_since,
       (SELECT count(*) FROM public.commits c
        WHERE c.project_id = p.id AND c.unreachable_since IS NOT NULL) AS unreachable_commits,
       p.id AS project_id
FROM public.projects p
JOIN reporting.project_states s ON s.project_id = p.id;

COMMENT ON VIEW reporting.project_overview IS 'What is stored of each project';
COMMENT ON COLUMN reporting.project_overview.project IS 'Name of the project';
COMMENT ON COLUMN reporting.project_overview.repository_url IS 'Where it is cloned from';
COMMENT ON COLUMN reporting.project_overview.default_branch IS 'Branch that is indexed';
COMMENT ON COLUMN reporting.project_overview.synced_at IS 'End of the last sync that succeeded';
COMMENT ON COLUMN reporting.project_overview.commits IS 'Commits stored that a branch or tag reaches';
COMMENT ON COLUMN reporting.project_overview.reviews IS 'Reviews stored';
COMMENT ON COLUMN reporting.project_overview.indexed_files IS 'Files with chunks';
COMMENT ON COLUMN reporting.project_overview.chunks IS 'Chunks stored';
COMMENT ON COLUMN reporting.project_overview.issues IS 'Things passed over or stored in another form';
COMMENT ON COLUMN reporting.project_overview.state IS 'failing, never synced, unproven, incomplete or ok; see project_states';
COMMENT ON COLUMN reporting.project_overview.ingest_since IS 'Counts begin here by choice; NULL: the whole history';
COMMENT ON COLUMN reporting.project_overview.unreachable_commits IS 'Commits stored that no branch or tag reaches any more';
COMMENT ON COLUMN reporting.project_overview.project_id IS 'Project';

-- The comments of the tables hold for their views.
DO $$
DECLARE
  noted record;
BEGIN
  FOR noted IN
    SELECT v.table_schema AS schema, v.table_name AS view, a.attname AS column_name, d.description
    FROM information_schema.views v
    JOIN pg_class t ON t.relnamespace = 'public'::regnamespace
      AND t.relname = CASE v.table_name WHEN 'code_embeddings' THEN 'code_chunks' ELSE v.table_name END
    JOIN pg_description d ON d.objoid = t.oid AND d.classoid = 'pg_class'::regclass
    LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.objsubid AND d.objsubid > 0
    WHERE (v.table_schema, v.table_name) IN (
      ('public', 'code_embeddings'), ('reporting', 'code_embeddings'), ('reporting', 'indexed_files'),
      ('reporting', 'index_generations'), ('reporting', 'project_indexes'), ('reporting', 'code_symbols'),
      ('reporting', 'model_calls'), ('reporting', 'search_measurements'))
  LOOP
    IF noted.column_name IS NULL THEN
      EXECUTE format('COMMENT ON VIEW %I.%I IS %L', noted.schema, noted.view, noted.description);
    ELSIF EXISTS (
      SELECT FROM information_schema.columns c
      WHERE c.table_schema = noted.schema AND c.table_name = noted.view
        AND c.column_name = noted.column_name) THEN
      EXECUTE format('COMMENT ON COLUMN %I.%I.%I IS %L',
        noted.schema, noted.view, noted.column_name, noted.description);
    END IF;
  END LOOP;
END
$$;
COMMENT ON COLUMN reporting.indexed_files.model IS 'Embedding model';
COMMENT ON COLUMN reporting.indexed_files.chunker IS 'Version of the chunker that cut them';
COMMENT ON COLUMN reporting.code_embeddings.model IS 'Model that made the vector; never compare vectors of two models';
COMMENT ON COLUMN reporting.code_symbols.project_id IS 'Project';
COMMENT ON COLUMN reporting.code_symbols.file_path IS 'Path in the tree';

-- Default privileges hold for what the same role makes; another one may have migrated before.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'vibe_app') THEN
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO vibe_app;
    GRANT SELECT ON ALL TABLES IN SCHEMA reporting TO vibe_app;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO vibe_app;
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'vibe_reporting') THEN
    GRANT SELECT ON ALL TABLES IN SCHEMA reporting TO vibe_reporting;
  END IF;
END
$$;
