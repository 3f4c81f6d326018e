package dev.vibecoder.store;

import dev.vibecoder.domain.code.Commit;
import dev.vibecoder.domain.code.FileChange;
import dev.vibecoder.domain.people.UuidV7;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

  private static final String STAGE =
      """
      CREATE TEMP TABLE IF NOT EXISTS staged_commits (
        id uuid, sha text, message text, author text, author_email text, authored_at timestamptz,
        committer text, committer_email text, committed_at timestamptz, branch text, parents text[],
        ai_agent text, task_reference uuid, patch_id text, files_changed int, additions bigint,
        deletions bigint, generated_additions bigint, generated_deletions bigint
      ) ON COMMIT DELETE ROWS;
      CREATE TEMP TABLE IF NOT EXISTS staged_commit_files (
        commit_id uuid, position int, path text, old_path text, change text, additions bigint,
        deletions bigint, language text, binary_file boolean, generated boolean, old_mode text,
        new_mode text
      ) ON COMMIT DELETE ROWS
      """;

  private static final String COPY_COMMITS = "COPY staged_commits FROM STDIN (FORMAT binary)";

  private static final String COPY_FILES = "COPY staged_commit_files FROM STDIN (FORMAT binary)";

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

  private static final String NOTE_AUTHORS =
      """
      INSERT INTO project_authors (project_id, author, author_email, person, person_email)
      SELECT DISTINCT CAST(:projectId AS uuid), author, author_email, author, author_email
      FROM staged_commits
      ORDER BY author, author_email
      ON CONFLICT DO NOTHING
      """;

  private static final String LINK_TASKS =
      """
      UPDATE commits c
      SET task_id = t.id
      FROM tasks t
      JOIN projects p ON p.user_id = t.user_id
      WHERE p.id = :projectId
        AND c.project_id = p.id
        AND c.task_reference = t.id
        AND c.task_id IS NULL
      """;

  private static final String NAME_AGENTS =
      """
      UPDATE commits c
      SET ai_agent = n.agent
      FROM unnest(CAST(:shas AS text[]), CAST(:agents AS text[])) AS n (sha, agent)
      WHERE c.project_id = :projectId
        AND c.sha = n.sha
        AND c.ai_agent IS DISTINCT FROM n.agent
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

  private static final String RELABEL =
      """
      UPDATE commits
      SET branch = :branch
      WHERE project_id = :projectId
        AND sha = ANY (CAST(:shas AS text[]))
        AND branch <> :branch
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
  private final CopyIn copyIn;
  private final UuidV7 ids;

  CommitTable(JdbcClient jdbc, CopyIn copyIn, UuidV7 ids) {
    this.jdbc = jdbc;
    this.copyIn = copyIn;
    this.ids = ids;
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
    stage(projectId, commits);
    return insertStaged(projectId, true);
  }

  /**
   * Stores commits as another reading has them, in the place of what is stored of them: their ids,
   * reviews and tasks stay, and whether they are reached. Those that are not stored are added.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void replace(UUID projectId, List<BranchCommit> commits) {
    stage(projectId, commits);
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

  /** Says that a branch leads to these commits. */
  @Transactional
  public int relabel(UUID projectId, String branch, Collection<String> shas) {
    return jdbc.sql(RELABEL)
        .param("projectId", projectId)
        .param("branch", branch)
        .param("shas", shas.toArray(String[]::new))
        .update();
  }

  /**
   * Ties commits to the tasks that they name, of those that there are by now.
   *
   * @return how many
   */
  @Transactional
  public int linkTasks(UUID projectId) {
    return jdbc.sql(LINK_TASKS).param("projectId", projectId).update();
  }

  /**
   * Says which agents had a part in commits; those that are not stored are passed over.
   *
   * @param agents names by sha
   * @return how many were said otherwise before
   */
  @Transactional
  public int nameAgents(UUID projectId, Map<String, String> agents) {
    return jdbc.sql(NAME_AGENTS)
        .param("projectId", projectId)
        .param("shas", agents.keySet().toArray(String[]::new))
        .param("agents", agents.values().toArray(String[]::new))
        .update();
  }

  private void stage(UUID projectId, List<BranchCommit> commits) {
    List<UUID> rowIds = commits.stream().map(c -> ids.next()).toList();
    jdbc.sql(STAGE).update();
    copyIn.copy(COPY_COMMITS, copy -> writeCommits(copy, rowIds, commits));
    copyIn.copy(COPY_FILES, copy -> writeFiles(copy, rowIds, commits));
    jdbc.sql(NOTE_AUTHORS).param("projectId", projectId).update();
  }

  private static void writeCommits(BinaryCopy copy, List<UUID> rowIds, List<BranchCommit> commits)
      throws IOException {
    for (int i = 0; i < commits.size(); i++) {
      Commit commit = commits.get(i).commit();
      copy.row(19)
          .uuid(rowIds.get(i))
          .text(commit.sha())
          .text(commit.message())
          .text(commit.author().name())
          .text(commit.author().email())
          .instant(commit.author().when())
          .text(commit.committer().name())
          .text(commit.committer().email())
          .instant(commit.committer().when())
          .text(commits.get(i).branch())
          .texts(commit.parents())
          .text(commit.aiAgent())
          .uuid(commits.get(i).task())
          .text(commit.patchId())
          .int4(commit.files().size())
          .int8(commit.additions())
          .int8(commit.deletions())
          .int8(commit.generatedAdditions())
          .int8(commit.generatedDeletions());
    }
  }

  private static void writeFiles(BinaryCopy copy, List<UUID> rowIds, List<BranchCommit> commits)
      throws IOException {
    for (int i = 0; i < commits.size(); i++) {
      List<FileChange> files = commits.get(i).commit().files();
      for (int position = 0; position < files.size(); position++) {
        writeFile(copy, rowIds.get(i), position, files.get(position));
      }
    }
  }

  private static void writeFile(BinaryCopy copy, UUID commitId, int position, FileChange file)
      throws IOException {
    copy.row(12)
        .uuid(commitId)
        .int4(position)
        .text(file.path())
        .text(file.oldPath())
        .text(file.type().name())
        .int8(file.additions())
        .int8(file.deletions())
        .text(file.language())
        .bool(file.binary())
        .bool(file.generated())
        .text(file.oldMode())
        .text(file.newMode());
  }
}
