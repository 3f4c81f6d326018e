package dev.vibecoder.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.ScriptedRepository;
import dev.vibecoder.testkit.StoredData;
import dev.vibecoder.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;

/** History as it happens to remotes, and what is proved of it. */
class HistoryIT {

  private final TestDatabase database = new TestDatabase();
  private JobsFixture jobs;
  private ScriptedRepository repository;

  @TempDir private Path folder;

  @BeforeEach
  void open() {
    database.create();
    jobs = new JobsFixture(database, folder.resolve("workspace"));
    repository = ScriptedRepository.create(folder.resolve("origin.git"));
    commit("main", "one");
    commit("main", "two");
    jobs.project(repository.path(), "origin");
  }

  @AfterEach
  void close() {
    repository.close();
    jobs.close();
    database.close();
  }

  private String commit(String branch, String message, String... parents) {
    var commit = repository.commit(branch).file(message + ".txt", message + "\n").message(message);
    return (parents.length == 0 ? commit : commit.parents(parents)).create();
  }

  private String tip(String branch) {
    return repository.tip(branch).orElseThrow();
  }

  private void night() {
    assertThat(jobs.run("sync").getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(jobs.run("ingest").getStatus())
        .as(
            () ->
                String.join(
                    "", database.rows("SELECT exit_message FROM batch.batch_step_execution")))
        .isEqualTo(BatchStatus.COMPLETED);
  }

  /** Message, branch and whether it is reached, oldest first. */
  private List<String> commits() {
    return database.rows(
        "SELECT message || ' ' || branch || CASE WHEN unreachable_since IS NULL THEN '' ELSE ' lost'"
            + " END FROM commits ORDER BY id");
  }

  private List<String> proofs() {
    return database.rows(
        "SELECT scope || ' ' || git_commits || ' ' || stored_commits || ' ' || missing || ' '"
            + " || complete FROM ingest_proofs ORDER BY id");
  }

  @Test
  void marksWhatNothingReachesAndBringsItBack() {
    commit("topic", "three", tip("main"));
    String four = commit("topic", "four");
    night();
    assertThat(commits()).containsExactly("one main", "two main", "three topic", "four topic");

    repository.branch("topic", tip("main"));
    commit("topic", "five");
    night();
    assertThat(commits())
        .containsExactly(
            "one main", "two main", "three topic lost", "four topic lost", "five topic");

    repository.branch("again", four);
    night();
    assertThat(commits())
        .containsExactly("one main", "two main", "three again", "four again", "five topic");

    repository.deleteBranch("again");
    repository.deleteBranch("topic");
    night();
    assertThat(commits())
        .containsExactly(
            "one main", "two main", "three again lost", "four again lost", "five topic lost");
    assertThat(proofs())
        .containsExactly(
            "WHOLE 4 4 0 true", "WHOLE 3 3 0 true", "NEW 5 5 0 true", "WHOLE 2 2 0 true");
  }

  @Test
  void saysTheDefaultBranchOnceThatReachesACommit() {
    commit("topic", "three", tip("main"));
    night();
    commit("main", "merge", tip("main"), tip("topic"));
    repository.deleteBranch("topic");
    night();

    assertThat(commits()).containsExactly("one main", "two main", "three main", "merge main");
    assertThat(proofs())
        .as("a merge costs what is new")
        .containsExactly("WHOLE 3 3 0 true", "NEW 4 4 0 true");
  }

  @Test
  void followsAnotherDefaultBranch() {
    commit("next", "three", tip("main"));
    night();
    repository.head("ref: refs/heads/next\n");
    night();

    assertThat(commits()).containsExactly("one next", "two next", "three next");
  }

  @Test
  void storesWhatOnlyATagReaches() {
    commit("release", "three", tip("main"));
    repository.tag("v1", tip("release"));
    repository.deleteBranch("release");
    night();
    assertThat(commits()).containsExactly("one main", "two main", "three tags/v1");

    commit("main", "four", tip("main"), tip("main"));
    night();
    assertThat(commits()).containsExactly("one main", "two main", "three tags/v1", "four main");
  }

  @Test
  void healsWhatIsMissingAndSaysSo() {
    night();
    database.execute("DELETE FROM commits WHERE message = 'one'");
    commit("main", "three");
    night();

    assertThat(database.rows("SELECT message FROM commits ORDER BY message"))
        .containsExactly("one", "three", "two");
    assertThat(proofs()).containsExactly("WHOLE 2 2 0 true", "WHOLE 3 3 1 true");
  }

  @Test
  void failsAndClaimsNothingWhenItStaysIncomplete() {
    night();
    database.execute(
        "CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'");
    database.execute(
        "CREATE TRIGGER swallows BEFORE INSERT ON commits FOR EACH ROW EXECUTE FUNCTION swallow()");
    String before = tip("main");
    String three = commit("main", "three");
    jobs.run("sync");
    assertThat(jobs.run("ingest").getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(proofs()).containsExactly("WHOLE 2 2 0 true", "WHOLE 3 2 1 false");
    assertThat(database.value("SELECT ingested_sha FROM project_refs")).isEqualTo(before);

    database.execute("DROP TRIGGER swallows ON commits");
    night();
    assertThat(proofs()).last().isEqualTo("WHOLE 3 3 0 true");
    assertThat(database.value("SELECT ingested_sha FROM project_refs")).isEqualTo(three);
  }

  @Test
  void settlesWhatARunThatBrokeOffHasStored() {
    night();
    commit("topic", "three", tip("main"));
    database.execute(
        "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION"
            + " ''broken''; END'");
    database.execute(
        "CREATE TRIGGER breaks BEFORE INSERT ON ingest_proofs FOR EACH ROW EXECUTE FUNCTION"
            + " refuse()");
    jobs.run("sync");
    assertThat(jobs.run("ingest").getStatus()).isEqualTo(BatchStatus.FAILED);
    database.execute("DROP TRIGGER breaks ON ingest_proofs");

    repository.branch("topic", tip("main"));
    commit("topic", "four");
    night();

    assertThat(commits()).containsExactly("one main", "two main", "three topic lost", "four topic");
  }

  @Test
  void readsAgainWhatAnotherVersionHadTroubleWith() {
    String odd = repository.commit("main").file("odd.txt", "odd\n").message("od\0d").create();
    night();
    List<String> fresh = StoredData.of(database);
    assertThat(database.rows("SELECT object, reason FROM ingest_issues"))
        .containsExactly(odd + "|NUL_IN_MESSAGE");
    database.execute("UPDATE ingest_issues SET reader = 'older', reason = 'OTHER'");
    database.execute("UPDATE commits SET message = '?', additions = 7 WHERE sha = '" + odd + "'");
    String id = database.value("SELECT id FROM commits WHERE sha = '" + odd + "'");

    night();

    assertThat(StoredData.of(database)).isEqualTo(fresh);
    assertThat(database.value("SELECT id FROM commits WHERE sha = '" + odd + "'")).isEqualTo(id);
    assertThat(database.rows("SELECT object, reason FROM ingest_issues"))
        .containsExactly(odd + "|NUL_IN_MESSAGE");
  }

  @Test
  void storesWhatACloneLacksOnceAnotherHasIt() throws IOException {
    String unread = "SELECT path FROM ingest_issues WHERE reason = 'FILE_UNREADABLE'";
    String blob = repository.blob("two\n".getBytes(StandardCharsets.UTF_8));
    jobs.run("sync");
    try (var files = Files.walk(folder.resolve("workspace"))) {
      Files.delete(
          files.filter(file -> file.endsWith(blob.substring(2))).findFirst().orElseThrow());
    }
    assertThat(jobs.run("ingest").getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(database.rows(unread)).containsExactly("two.txt");
    assertThat(database.value("SELECT sum(additions) FROM commits")).isEqualTo("1");
    night();
    assertThat(database.rows(unread)).isEmpty();
    assertThat(database.value("SELECT sum(additions) FROM commits")).isEqualTo("2");
  }

  @Test
  void keepsToTheBoundThatWasChosen() {
    database.execute(
        "UPDATE projects SET ingest_since = (TIMESTAMPTZ '"
            + ScriptedRepository.START
            + "') + interval '1 minute'");
    commit("main", "three");
    night();
    long bounded = Long.parseLong(database.value("SELECT count(*) FROM commits"));
    assertThat(bounded).isBetween(1L, 2L);

    commit("main", "four");
    night();
    assertThat(database.value("SELECT count(*) FROM commits"))
        .isEqualTo(String.valueOf(bounded + 1));
    assertThat(proofs()).last().asString().endsWith("0 true").startsWith("NEW");
  }
}
