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
              SELECT p.name || ' ' || coalesce(f.file_path, e.file_path) || ' (' || coalesce(f.model, e.model)
                     || '): ' || coalesce(f.chunks::text, 'not indexed') || ' expected, '
                     || coalesce(e.chunks, 0) || ' there, numbered ' || coalesce(e.first::text, '-')
                     || ' to ' || coalesce(e.last::text, '-')
              FROM indexed_files f
              FULL JOIN (
                SELECT project_id, model, file_path, count(*) AS chunks, min(chunk_index) AS first,
                       max(chunk_index) AS last
                FROM code_embeddings
                GROUP BY project_id, model, file_path
              ) e USING (project_id, model, file_path)
              JOIN projects p ON p.id = project_id
              WHERE f.chunks IS DISTINCT FROM coalesce(e.chunks, 0)
                 OR e.first <> 0
                 OR e.last <> e.chunks - 1
              """),
          new Invariant(
              "vector-dimensions",
              "The vectors of a model have the same number of dimensions",
              """
              SELECT model || ': ' || string_agg(dimensions || ' (' || vectors || ' vectors)', ', ')
              FROM (
                SELECT model, vector_dims(embedding) AS dimensions, count(*) AS vectors
                FROM code_embeddings
                GROUP BY model, vector_dims(embedding)
              ) d
              GROUP BY model
              HAVING count(*) > 1
              """),
          new Invariant(
              "vector-lengths",
              "No vector is zero or endless",
              """
              SELECT p.name || ' ' || e.file_path || ' chunk ' || e.chunk_index || ' (' || e.model || ')'
              FROM code_embeddings e
              JOIN projects p ON p.id = e.project_id
              WHERE NOT (vector_norm(e.embedding) > 0 AND vector_norm(e.embedding) < 'Infinity')
              """));

  private IndexInvariants() {}
}
