package dev.vibecoder.store;

import dev.vibecoder.domain.code.Commit;
import dev.vibecoder.domain.code.FileChange;
import dev.vibecoder.domain.people.UuidV7;
import java.io.IOException;
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

  private static final String STAGE =
      """
      CREATE TEMP TABLE IF NOT EXISTS staged_commits (
        id uuid, sha text, message text, author text, author_email text, authored_at timestamptz,
        committer text, committer_email text, committed_at timestamptz, branch text, parents text[],
        ai_agent text, files_changed int, additions bigint, deletions bigint
      ) ON COMMIT DELETE ROWS;
      CREATE TEMP TABLE IF NOT EXISTS staged_commit_files (
        commit_id uuid, position int, path text, old_path text, change text, additions bigint,
        deletions bigint, language text, binary_file boolean, generated boolean
      ) ON COMMIT DELETE ROWS
      """;

  private static final String COPY_COMMITS = "COPY staged_commits FROM STDIN (FORMAT binary)";

  private static final String COPY_FILES = "COPY staged_commit_files FROM STDIN (FORMAT binary)";

  private static final String INSERT =
      """
      WITH added AS (
        INSERT INTO commits (
          id, project_id, sha, message, author, author_email, authored_at, committer,
          committer_email, committed_at, branch, parents, ai_agent, files_changed, additions,
          deletions)
        SELECT id, :projectId, sha, message, author, author_email, authored_at, committer,
               committer_email, committed_at, branch, parents, ai_agent, files_changed, additions,
               deletions
        FROM staged_commits
        ORDER BY id
        ON CONFLICT (project_id, sha) DO NOTHING
        RETURNING id
      ), files AS (
        INSERT INTO commit_files (
          project_id, commit_id, position, path, old_path, change, additions, deletions, language,
          binary_file, generated)
        SELECT :projectId, commit_id, position, path, old_path, change::change_type, additions,
               deletions, language, binary_file, generated
        FROM staged_commit_files
        WHERE commit_id IN (SELECT id FROM added)
      )
      SELECT count(*) FROM added
      """;

  private static final String STORED =
      """
      SELECT sha
      FROM commits
      WHERE project_id = :projectId
        AND sha = ANY (CAST(:shas AS text[]))
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

  /** Those of these shas that are stored already. */
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
   * Stores commits with their files, parents before children; one that is stored already is left as
   * it is.
   *
   * @return how many are new
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int insert(UUID projectId, List<BranchCommit> commits) {
    List<UUID> rowIds = commits.stream().map(c -> ids.next()).toList();
    jdbc.sql(STAGE).update();
    copyIn.copy(COPY_COMMITS, copy -> writeCommits(copy, rowIds, commits));
    copyIn.copy(COPY_FILES, copy -> writeFiles(copy, rowIds, commits));
    return jdbc.sql(INSERT).param("projectId", projectId).query(Integer.class).single();
  }

  private static void writeCommits(BinaryCopy copy, List<UUID> rowIds, List<BranchCommit> commits)
      throws IOException {
    for (int i = 0; i < commits.size(); i++) {
      Commit commit = commits.get(i).commit();
      copy.row(15)
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
          .int4(commit.files().size())
          .int8(commit.additions())
          .int8(commit.deletions());
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
    copy.row(10)
        .uuid(commitId)
        .int4(position)
        .text(file.path())
        .text(file.oldPath())
        .text(file.type().name())
        .int8(file.additions())
        .int8(file.deletions())
        .text(file.language())
        .bool(file.binary())
        .bool(file.generated());
  }
}
