package dev.vibecoder.store;

import dev.vibecoder.domain.code.Commit;
import dev.vibecoder.domain.code.FileChange;
import dev.vibecoder.domain.people.UuidV7;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The commits of one transaction on their way into {@link CommitTable}: copied into temporary
 * tables that the transaction's end empties.
 */
@Component
class StagedCommits {

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

  private static final String NOTE_AUTHORS =
      """
      INSERT INTO project_authors (project_id, author, author_email, person, person_email)
      SELECT DISTINCT CAST(:projectId AS uuid), author, author_email, author, author_email
      FROM staged_commits
      ORDER BY author, author_email
      ON CONFLICT DO NOTHING
      """;

  private final JdbcClient jdbc;
  private final CopyIn copyIn;
  private final UuidV7 ids;

  StagedCommits(JdbcClient jdbc, CopyIn copyIn, UuidV7 ids) {
    this.jdbc = jdbc;
    this.copyIn = copyIn;
    this.ids = ids;
  }

  /** Stages commits with their files, and notes who their authors are. */
  void put(UUID projectId, List<BranchCommit> commits) {
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
