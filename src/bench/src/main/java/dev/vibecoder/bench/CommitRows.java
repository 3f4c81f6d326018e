package dev.vibecoder.bench;

import dev.vibecoder.domain.code.Commit;
import dev.vibecoder.domain.code.FileChange;
import dev.vibecoder.domain.people.UuidV7;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.store.BranchCommit;
import dev.vibecoder.store.CommitTable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The same commits with their files, stored in two ways, as many in a transaction. */
final class CommitRows {

  private static final int AT_ONCE = 500;
  private static final String COMMIT =
      """
      INSERT INTO commits (
        id, project_id, sha, message, author, author_email, authored_at, committer,
        committer_email, committed_at, branch, parents, ai_agent, files_changed, additions,
        deletions)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (project_id, sha) DO NOTHING
      """;
  private static final String FILE =
      """
      INSERT INTO commit_files (
        project_id, commit_id, position, path, old_path, change, additions, deletions, language,
        binary_file, generated)
      VALUES (?, ?, ?, ?, ?, ?::change_type, ?, ?, ?, ?, ?)
      """;

  private final BenchHome home;
  private final List<BranchCommit> commits;
  private final UuidV7 ids = new UuidV7(Clock.systemUTC());
  private final int rows;

  CommitRows(BenchHome home, List<BranchCommit> commits) {
    this.home = home;
    this.commits = commits;
    this.rows = commits.stream().mapToInt(c -> 1 + c.commit().files().size()).sum();
  }

  Effort copied(int round) throws Exception {
    Project project = emptied("commits-" + round);
    CommitTable table = home.room(CommitTable.class);
    return home.measure(
        () -> {
          for (List<BranchCommit> part : Parts.of(commits, AT_ONCE)) {
            home.inTransaction(() -> table.insert(project.id(), part));
          }
          return rows;
        });
  }

  /** The same rows, made by the database itself, by one COPY into each table. */
  Effort bare(int round) throws Exception {
    copied(round);
    try (Connection connection = home.connect("")) {
      var rowsOfTables = BareCopy.of(connection, "commits", "commit_files");
      home.execute("TRUNCATE commits, commit_files CASCADE");
      return home.measure(
          () -> {
            rowsOfTables.into(connection);
            return rows;
          });
    }
  }

  Effort batched(int round, String options) throws Exception {
    Project project = emptied("commits-" + round);
    try (Connection connection = home.connect(options)) {
      connection.setAutoCommit(false);
      return home.measure(
          () -> {
            for (List<BranchCommit> part : Parts.of(commits, AT_ONCE)) {
              insert(connection, project.id(), part);
              connection.commit();
            }
            return rows;
          });
    }
  }

  private Project emptied(String name) throws SQLException {
    home.execute("TRUNCATE commits, commit_files CASCADE");
    return home.project(Path.of("/rows"), name);
  }

  private void insert(Connection connection, UUID project, List<BranchCommit> part)
      throws SQLException {
    try (var commitRows = connection.prepareStatement(COMMIT);
        var fileRows = connection.prepareStatement(FILE)) {
      for (BranchCommit each : part) {
        UUID id = ids.next();
        addCommit(commitRows, id, project, each);
        for (int i = 0; i < each.commit().files().size(); i++) {
          addFile(fileRows, project, id, i, each.commit().files().get(i));
        }
      }
      commitRows.executeBatch();
      fileRows.executeBatch();
    }
  }

  private static void addCommit(
      PreparedStatement row, UUID id, UUID project, BranchCommit branchCommit) throws SQLException {
    Commit commit = branchCommit.commit();
    Parts.set(
        row,
        id,
        project,
        commit.sha(),
        commit.message(),
        commit.author().name(),
        commit.author().email(),
        commit.author().when().atOffset(ZoneOffset.UTC),
        commit.committer().name(),
        commit.committer().email(),
        commit.committer().when().atOffset(ZoneOffset.UTC),
        branchCommit.branch(),
        row.getConnection().createArrayOf("text", commit.parents().toArray()),
        commit.aiAgent(),
        commit.files().size(),
        (long) commit.additions(),
        (long) commit.deletions());
  }

  private static void addFile(
      PreparedStatement row, UUID project, UUID commit, int position, FileChange file)
      throws SQLException {
    Parts.set(
        row,
        project,
        commit,
        position,
        file.path(),
        file.oldPath(),
        file.type().name(),
        (long) file.additions(),
        (long) file.deletions(),
        file.language(),
        file.binary(),
        file.generated());
  }
}
