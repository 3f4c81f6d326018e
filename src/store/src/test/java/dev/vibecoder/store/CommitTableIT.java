package dev.vibecoder.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.code.ChangeType;
import dev.vibecoder.domain.code.Commit;
import dev.vibecoder.domain.code.FileChange;
import dev.vibecoder.domain.code.Signature;
import dev.vibecoder.domain.project.NewProject;
import dev.vibecoder.domain.project.RepositoryUrl;
import dev.vibecoder.testkit.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CommitTableIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static StoreFixture store;

  @BeforeAll
  static void open() {
    store = new StoreFixture(DATABASE);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void storesACommitWithItsFilesOnce() {
    UUID project = project("once");
    BranchCommit commit = commit("1".repeat(40), "äöü \u2028 'quoted'", 3, 2);

    assertThat(insert(project, commit)).isEqualTo(1);
    assertThat(insert(project, commit)).isZero();

    assertThat(rows(project))
        .containsExactly("äöü \u2028 'quoted'|2|5|3|{" + "a".repeat(40) + "}|main");
    assertThat(
            DATABASE.rows(
                "SELECT position, path, old_path, change, additions, deletions, binary_file"
                    + " FROM commit_files WHERE project_id = '"
                    + project
                    + "' ORDER BY position"))
        .containsExactly("0|src/A.java|?|ADDED|3|2|f", "1|b.bin|old.bin|RENAMED|2|1|t");
  }

  @Test
  void keepsTheSameShaOfTwoProjectsApart() {
    UUID one = project("one");
    UUID fork = project("fork");
    BranchCommit commit = commit("2".repeat(40), "shared", 1, 1);

    assertThat(insert(one, commit) + insert(fork, commit)).isEqualTo(2);
    assertThat(store.table(CommitTable.class).stored(fork, List.of("2".repeat(40), "3".repeat(40))))
        .containsExactly("2".repeat(40));
  }

  @Test
  void storesNothingWhenTheTransactionRollsBack() {
    UUID project = project("rollback");
    store
        .transaction()
        .executeWithoutResult(
            status -> {
              store
                  .table(CommitTable.class)
                  .insert(project, List.of(commit("4".repeat(40), "x", 1, 1)));
              status.setRollbackOnly();
            });
    assertThat(store.table(CommitTable.class).count(project)).isZero();
  }

  private static int insert(UUID project, BranchCommit... commits) {
    return Objects.requireNonNull(
        store
            .transaction()
            .execute(status -> store.table(CommitTable.class).insert(project, List.of(commits))));
  }

  private static List<String> rows(UUID project) {
    return DATABASE.rows(
        "SELECT message, files_changed, additions, deletions, parents, branch FROM commits"
            + " WHERE project_id = '"
            + project
            + "'");
  }

  private static UUID project(String name) {
    UUID user = store.table(UserTable.class).findOrAdd("ann@example.org", "Ann").id();
    return store
        .table(ProjectTable.class)
        .findOrAdd(user, NewProject.here(RepositoryUrl.ofPath(Path.of("/repos", name)), name))
        .id();
  }

  private static BranchCommit commit(String sha, String message, int additions, int deletions) {
    var ann = new Signature("Ann", "ann@example.org", Instant.parse("1999-12-31T23:59:59.123456Z"));
    List<FileChange> files =
        List.of(
            new FileChange(
                "src/A.java", null, ChangeType.ADDED, additions, deletions, "Java", false, false),
            new FileChange("b.bin", "old.bin", ChangeType.RENAMED, 2, 1, null, true, false));
    return new BranchCommit(
        new Commit(
            sha, List.of("a".repeat(40)), ann, ann, message, null, null, null, files, List.of()),
        "main");
  }
}
