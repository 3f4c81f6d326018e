CREATE TABLE indexed_files (
  project_id uuid        NOT NULL REFERENCES projects ON DELETE CASCADE,
  model      text        NOT NULL,
  file_path  text        NOT NULL,
  blob       text        NOT NULL,
  chunker    text        NOT NULL,
  chunks     integer     NOT NULL CHECK (chunks >= 0),
  tokens     bigint      NOT NULL CHECK (tokens >= 0),
  skipped    text,
  commit_sha text        NOT NULL,
  indexed_at timestamptz NOT NULL,
  PRIMARY KEY (project_id, model, file_path),
  CONSTRAINT indexed_files_skipped_have_no_chunks CHECK (skipped IS NULL OR chunks = 0)
);

COMMENT ON TABLE indexed_files IS 'Each file of the indexed head: what was embedded of it, or why nothing was';
COMMENT ON COLUMN indexed_files.project_id IS 'Project';
COMMENT ON COLUMN indexed_files.model IS 'Embedding model';
COMMENT ON COLUMN indexed_files.file_path IS 'Path in the tree';
COMMENT ON COLUMN indexed_files.blob IS 'Content that the chunks were cut from';
COMMENT ON COLUMN indexed_files.chunker IS 'Version of the chunker that cut them';
COMMENT ON COLUMN indexed_files.chunks IS 'How many there are';
COMMENT ON COLUMN indexed_files.tokens IS 'Tokens of all chunks';
COMMENT ON COLUMN indexed_files.skipped IS 'Why it is not indexed';
COMMENT ON COLUMN indexed_files.commit_sha IS 'Head at which it was indexed';
COMMENT ON COLUMN indexed_files.indexed_at IS 'When';

CREATE TABLE code_embeddings (
  id           uuid        PRIMARY KEY,
  project_id   uuid        NOT NULL REFERENCES projects ON DELETE CASCADE,
  model        text        NOT NULL,
  file_path    text        NOT NULL,
  chunk_index  integer     NOT NULL CHECK (chunk_index >= 0),
  content      text        NOT NULL,
  -- Models differ in their dimensions: each index below casts for one of them.
  embedding    vector      NOT NULL CHECK (vector_norm(embedding) > 0),
  language     text,
  file_type    text        NOT NULL,
  symbol       text,
  start_line   integer     NOT NULL,
  end_line     integer     NOT NULL,
  tokens       integer     NOT NULL,
  content_hash text        NOT NULL,
  commit_sha   text        NOT NULL,
  metadata     jsonb       NOT NULL DEFAULT '{}',
  created_at   timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT code_embeddings_key UNIQUE (project_id, model, file_path, chunk_index)
);

CREATE INDEX code_embeddings_project_id_idx ON code_embeddings (project_id);
CREATE INDEX code_embeddings_file_path_idx ON code_embeddings (file_path);
CREATE INDEX code_embeddings_content_hash_idx ON code_embeddings (project_id, model, content_hash);

CREATE INDEX code_embeddings_vector_384_idx
  ON code_embeddings USING hnsw ((embedding::vector(384)) vector_cosine_ops)
  WHERE vector_dims(embedding) = 384;
CREATE INDEX code_embeddings_vector_1536_idx
  ON code_embeddings USING hnsw ((embedding::vector(1536)) vector_cosine_ops)
  WHERE vector_dims(embedding) = 1536;
-- pgvector indexes vectors up to 2,000 dimensions; half precision reaches 4,000.
CREATE INDEX code_embeddings_vector_3072_idx
  ON code_embeddings USING hnsw ((embedding::halfvec(3072)) halfvec_cosine_ops)
  WHERE vector_dims(embedding) = 3072;

COMMENT ON TABLE code_embeddings IS 'Chunks of the source files of the indexed head, each with its vector';
COMMENT ON COLUMN code_embeddings.id IS 'UUIDv7';
COMMENT ON COLUMN code_embeddings.project_id IS 'Project';
COMMENT ON COLUMN code_embeddings.model IS 'Model that made the vector; never compare vectors of two models';
COMMENT ON COLUMN code_embeddings.file_path IS 'Path in the tree';
COMMENT ON COLUMN code_embeddings.chunk_index IS 'Place in the file, from 0';
COMMENT ON COLUMN code_embeddings.content IS 'The exact text, secrets masked';
COMMENT ON COLUMN code_embeddings.embedding IS 'Vector; cosine distance is <=>';
COMMENT ON COLUMN code_embeddings.language IS 'By the name of the file, as Linguist calls it';
COMMENT ON COLUMN code_embeddings.file_type IS 'Extension of the file; empty when it has none';
COMMENT ON COLUMN code_embeddings.symbol IS 'What is defined here';
COMMENT ON COLUMN code_embeddings.start_line IS 'First line, from 1';
COMMENT ON COLUMN code_embeddings.end_line IS 'Last line, inclusive';
COMMENT ON COLUMN code_embeddings.tokens IS 'Tokens of the model that were embedded';
COMMENT ON COLUMN code_embeddings.content_hash IS 'SHA-256 of what was embedded: equal texts are embedded once';
COMMENT ON COLUMN code_embeddings.commit_sha IS 'Head at which it was embedded';
COMMENT ON COLUMN code_embeddings.metadata IS 'More about the chunk';
COMMENT ON COLUMN code_embeddings.created_at IS 'When the row was made';
