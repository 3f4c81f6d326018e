package dev.vibecoder.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Owns {@code commits} and {@code commit_files}: a commit is stored with its files or not at all.
 */
@Component
public class CommitTable {

  /** A commit that was stored and no longer reached is reached again: its row comes back. */
  private static final String INSERT =
      """
      WITH kept AS (
        INSERT INTO commits AS c (
          id, project_id, task_id, sha, message, author, author_email, authored_at, committer,
          committer_email, committed_at, branch, parents, ai_agent, task_reference, patch_id,
          files_changed, additions, deletions, generated_additions, generated_deletions)
        SELECT s.id, p.id, t.id, s.sha, s.message, s.author, s.author_email, s.authored_at,
               s.committer, s.committer_email, s.committed_at, s.branch, s.parents, s.ai_agent,
               s.task_reference, s.patch_id, s.files_changed, s.additions, s.deletions,
               s.generated_additions, s.generated_deletions
        FROM staged_commits s
        JOIN projects p ON p.id = :projectId
        LEFT JOIN tasks t ON t.id = s.task_reference AND t.user_id = p.user_id
        ORDER BY s.id
        ON CONFLICT (project_id, sha) DO UPDATE
        SET unreachable_since = NULL, branch = excluded.branch
        WHERE c.unreachable_since IS NOT NULL
          AND :revive
        RETURNING id
      ), files AS (
        INSERT INTO commit_files (
          project_id, commit_id, position, path, old_path, change, additions, deletions, language,
          binary_file, generated, old_mode, new_mode)
        SELECT :projectId, commit_id, position, path, old_path, change::change_type, additions,
               deletions, language, binary_file, generated, old_mode, new_mode
        FROM staged_commit_files
        WHERE commit_id IN (SELECT id FROM kept)
      )
      SELECT count(*) FROM kept
      """;

  private static final String REPLACE =
      """
      WITH kept AS (
        UPDATE commits c
        SET message = s.message, author = s.author, author_email = s.author_email,
            authored_at = s.authored_at, committer = s.committer,
            committer_email = s.committer_email, committed_at = s.committed_at,
            parents = s.parents, ai_agent = coalesce(s.ai_agent, c.ai_agent),
            patch_id = s.patch_id, files_changed = s.files_changed, additions = s.additions,
            deletions = s.deletions, generated_additions = s.generated_additions,
            generated_deletions = s.generated_deletions
        FROM staged_commits s
        WHERE c.project_id = :projectId
          AND c.sha = s.sha
        RETURNING c.id
      )
      DELETE FROM commit_files f
      USING kept
      WHERE f.commit_id = kept.id
      """;

  private static final String REPLACE_FILES =
      """
      INSERT INTO commit_files (
        project_id, commit_id, position, path, old_path, change, additions, deletions, language,
        binary_file, generated, old_mode, new_mode)
      SELECT :projectId, c.id, f.position, f.path, f.old_path, f.change::change_type, f.additions,
             f.deletions, f.language, f.binary_file, f.generated, f.old_mode, f.new_mode
      FROM staged_commit_files f
      JOIN staged_commits s ON s.id = f.commit_id
      JOIN commits c ON c.project_id = :projectId AND c.sha = s.sha
      """;

  private static final String STORED =
      """
      SELECT sha
      FROM commits
      WHERE project_id = :projectId
        AND sha = ANY (CAST(:shas AS text[]))
        AND unreachable_since IS NULL
      """;

  private static final String COUNT = "SELECT count(*) FROM commits WHERE project_id = :projectId";

  private final JdbcClient jdbc;
  private final StagedCommits staged;

  CommitTable(JdbcClient jdbc, StagedCommits staged) {
    this.jdbc = jdbc;
    this.staged = staged;
  }

  /** Those of these shas that are stored, and not marked as unreachable. */
  public Set<String> stored(UUID projectId, Collection<String> shas) {
    return jdbc.sql(STORED)
        .param("projectId", projectId)
        .param("shas", shas.toArray(String[]::new))
        .query(String.class)
        .set();
  }

  public long count(UUID projectId) {
    return jdbc.sql(COUNT).param("projectId", projectId).query(Long.class).single();
  }

  /**
   * Stores commits with their files, parents before children. One that is stored already is left as
   * it is, but for being reachable again.
   *
   * @return how many are new or came back
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int insert(UUID projectId, List<BranchCommit> commits) {
    staged.put(projectId, commits);
    return insertStaged(projectId, true);
  }

  /**
   * Stores commits as another reading has them, in the place of what is stored of them: their ids,
   * reviews and tasks stay, and whether they are reached. Those that are not stored are added.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void replace(UUID projectId, List<BranchCommit> commits) {
    staged.put(projectId, commits);
    jdbc.sql(REPLACE).param("projectId", projectId).update();
    jdbc.sql(REPLACE_FILES).param("projectId", projectId).update();
    insertStaged(projectId, false);
  }

  private int insertStaged(UUID projectId, boolean revive) {
    return jdbc.sql(INSERT)
        .param("projectId", projectId)
        .param("revive", revive)
        .query(Integer.class)
        .single();
  }
}
