-- A vector of 3,072 dimensions does not fit a page and stood elsewhere in seven pieces; at 16 bits a
-- number it fits, takes half the room, and is compared several times as fast.
ALTER TABLE code_chunks ADD COLUMN half halfvec CHECK (l2_norm(half) > 0);
ALTER TABLE code_chunks ALTER COLUMN embedding DROP NOT NULL;

COMMENT ON COLUMN code_chunks.half IS 'Vector of 2,001 to 4,000 dimensions: at unit length, with 16 bits a number';
COMMENT ON COLUMN code_chunks.embedding IS 'Vector of other dimensions; cosine distance is <=>';

-- What is EXTENDED gives way before what is MAIN, down to paths of 30 letters, each looked up apart:
-- beside a wide vector only the content should.
ALTER TABLE code_chunks
  ALTER COLUMN half SET STORAGE MAIN,
  ALTER COLUMN file_path SET STORAGE MAIN,
  ALTER COLUMN symbol SET STORAGE MAIN,
  ALTER COLUMN content_hash SET STORAGE MAIN,
  ALTER COLUMN commit_sha SET STORAGE MAIN;

-- The index of wide vectors is made anew by the next night; until then all are compared.
DO $$
DECLARE
  wide integer;
BEGIN
  FOR wide IN SELECT id FROM index_generations WHERE dimensions BETWEEN 2001 AND 4000 LOOP
    EXECUTE format('DROP INDEX IF EXISTS code_chunks_vector_%s_idx', wide);
  END LOOP;
END
$$;

UPDATE code_chunks c
SET half = l2_normalize(c.embedding)::halfvec, embedding = NULL
FROM index_generations g
WHERE g.id = c.generation
  AND g.dimensions BETWEEN 2001 AND 4000;

ALTER TABLE code_chunks
  ADD CONSTRAINT code_chunks_vector_check CHECK (num_nonnulls(embedding, half) = 1);

CREATE OR REPLACE VIEW code_embeddings WITH (security_invoker = true) AS
SELECT c.id, c.project_id, g.model, c.file_path, c.chunk_index, c.content,
       coalesce(c.embedding, c.half::vector) AS embedding, c.language, c.file_type, c.symbol, c.kind,
       c.start_line, c.end_line, c.tokens, c.content_hash, c.commit_sha, c.metadata, c.created_at,
       c.generation
FROM code_chunks c
JOIN index_generations g ON g.id = c.generation
WHERE g.state = 'ACTIVE';

CREATE OR REPLACE VIEW reporting.code_embeddings AS
SELECT c.id, c.project_id, g.model, c.file_path, c.chunk_index, c.content,
       coalesce(c.embedding, c.half::vector) AS embedding, c.language, c.file_type, c.symbol,
       c.start_line, c.end_line, c.tokens, c.content_hash, c.commit_sha, c.metadata, c.created_at,
       c.kind, c.generation
FROM public.code_chunks c
JOIN public.index_generations g ON g.id = c.generation
WHERE g.state = 'ACTIVE';

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
