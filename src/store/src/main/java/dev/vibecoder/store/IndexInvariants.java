package dev.vibecoder.store;

import java.util.List;

/** What always holds of indexed files and their chunks. */
final class IndexInvariants {

  static final List<Invariant> ALL =
      List.of(
          new Invariant(
              "file-chunks",
              "An indexed file has the chunks 0 to n-1, and a file that is not indexed has none",
              """
              SELECT p.name || ' ' || file_path || ' (generation ' || generation || '): ' || coalesce(f.chunks::text, 'not indexed') || ' expected, '
                     || coalesce(e.chunks, 0) || ' there, numbered ' || coalesce(e.first::text, '-')
                     || ' to ' || coalesce(e.last::text, '-')
              FROM indexed_files f
              FULL JOIN (
                SELECT project_id, generation, file_path, count(*) AS chunks, min(chunk_index) AS first,
                       max(chunk_index) AS last
                FROM code_chunks
                GROUP BY project_id, generation, file_path
              ) e USING (project_id, generation, file_path)
              JOIN projects p ON p.id = project_id
              WHERE f.chunks IS DISTINCT FROM coalesce(e.chunks, 0)
                 OR e.first <> 0
                 OR e.last <> e.chunks - 1
              """),
          new Invariant(
              "vector-dimensions",
              "Vectors have the dimensions of their model",
              """
              SELECT g.model || ' (generation ' || g.id || '): ' || count(*) || ' vectors have not '
                     || g.dimensions || ' dimensions'
              FROM code_chunks c
              JOIN index_generations g ON g.id = c.generation
              WHERE coalesce(vector_dims(c.embedding), vector_dims(c.half)) <> g.dimensions
              GROUP BY g.id
              """),
          new Invariant(
              "vector-columns",
              "Vectors stand where searches of their model look for them",
              """
              SELECT g.model || ' (generation ' || g.id || '): ' || count(*) || ' vectors do not'
              FROM code_chunks c
              JOIN index_generations g ON g.id = c.generation
              WHERE (c.half IS NOT NULL) <> (g.dimensions BETWEEN 2001 AND 4000)
              GROUP BY g.id
              """),
          new Invariant(
              "vector-lengths",
              "No vector is zero or endless",
              """
              SELECT p.name || ' ' || e.file_path || ' chunk ' || e.chunk_index || ' (generation ' || e.generation || ')'
              FROM code_chunks e
              JOIN projects p ON p.id = e.project_id
              WHERE NOT (vector_norm(e.embedding) > 0 AND vector_norm(e.embedding) < 'Infinity')
                 OR NOT l2_norm(e.half) > 0
              """),
          new Invariant(
              "text-index",
              "Words and definitions belong to an indexed file",
              """
              SELECT 'file ' || t.file_id || ' of shard ' || t.shard || ' is not indexed any more'
              FROM (
                SELECT DISTINCT shard, file_id FROM source_terms
                UNION
                SELECT DISTINCT shard, file_id FROM code_symbols
              ) t
              LEFT JOIN indexed_files f ON f.id = t.file_id AND f.shard = t.shard
              WHERE f.id IS NULL
              """));

  private IndexInvariants() {}
}
