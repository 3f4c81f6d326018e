package dev.vibecoder.testkit;

import java.util.ArrayList;
import java.util.List;

/** All that a night leaves behind, by natural keys, so that two nights can be compared. */
public final class StoredData {

  private static final List<String> QUERIES =
      List.of(
          """
          SELECT 'commit', p.name, c.sha, c.message, c.author, c.branch, c.parents, c.files_changed,
                 c.additions, c.deletions, c.authored_at, c.ai_agent, c.task_reference, c.patch_id,
                 c.unreachable_since IS NULL
          FROM commits c JOIN projects p ON p.id = c.project_id ORDER BY p.name, c.sha
          """,
          """
          SELECT 'file', p.name, c.sha, f.position, f.path, f.old_path, f.change, f.additions,
                 f.deletions, f.language, f.binary_file, f.generated, f.old_mode, f.new_mode
          FROM commit_files f JOIN commits c ON c.id = f.commit_id JOIN projects p ON p.id = f.project_id
          ORDER BY p.name, c.sha, f.position
          """,
          """
          SELECT 'review', p.name, c.sha, r.rule_set, r.reviewer, r.status, r.summary,
                 r.quality_score, r.security_score, r.issues, r.suggestions
          FROM reviews r JOIN commits c ON c.id = r.commit_id JOIN projects p ON p.id = r.project_id
          ORDER BY p.name, c.sha
          """,
          """
          SELECT 'index', p.name, g.model, g.chunker, f.file_path, f.blob, f.role, f.chunks, f.tokens,
                 f.words, f.skipped
          FROM indexed_files f JOIN projects p ON p.id = f.project_id
          JOIN index_generations g ON g.id = f.generation
          ORDER BY p.name, g.id, f.file_path
          """,
          """
          SELECT 'chunk', p.name, e.file_path, e.chunk_index, e.content,
                 coalesce(e.embedding, e.half::vector), e.symbol, e.kind, e.start_line,
                 e.end_line, e.tokens, e.content_hash
          FROM code_chunks e JOIN projects p ON p.id = e.project_id
          ORDER BY p.name, e.generation, e.file_path, e.chunk_index
          """,
          """
          SELECT 'word', p.name, f.file_path, t.term, t.impact
          FROM source_terms t JOIN indexed_files f ON f.id = t.file_id
          JOIN projects p ON p.id = f.project_id
          ORDER BY p.name, f.generation, f.file_path, t.term
          """,
          """
          SELECT 'definition', p.name, f.file_path, s.path, s.kind, s.start_line, s.end_line
          FROM code_symbols s JOIN indexed_files f ON f.id = s.file_id
          JOIN projects p ON p.id = f.project_id
          ORDER BY p.name, f.generation, f.file_path, s.start_line, s.path, s.end_line
          """,
          """
          SELECT 'ref', p.name, r.name, r.sha, r.ingested_sha, r.gone_at IS NULL
          FROM project_refs r JOIN projects p ON p.id = r.project_id ORDER BY p.name, r.name
          """);

  private StoredData() {}

  /** One line for each row, in an order that depends on the data alone. */
  public static List<String> of(TestDatabase database) {
    List<String> rows = new ArrayList<>();
    QUERIES.forEach(query -> rows.addAll(database.rows(query)));
    return rows;
  }
}
