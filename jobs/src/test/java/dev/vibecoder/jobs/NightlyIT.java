package dev.vibecoder.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.ScriptedRepository;
import dev.vibecoder.testkit.StoredData;
import dev.vibecoder.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

class NightlyIT {

  private final TestDatabase database = new TestDatabase();
  private JobsFixture jobs;
  private ScriptedRepository repository;

  @TempDir private Path folder;

  @BeforeEach
  void open() {
    database.create();
    jobs = new JobsFixture(database, folder.resolve("workspace"));
    repository = ScriptedRepository.create(folder.resolve("origin.git"));
    repository
        .commit("main")
        .file("src/Main.java", "class Main {\n}\n")
        .file("README.md", "# Hi\n")
        .create();
    repository.commit("main").file("src/Main.java", "class Main {\n  int a;\n}\n").create();
    repository
        .commit("feature")
        .parents(repository.tip("main").orElseThrow())
        .file("b.py", "x = 1\n")
        .create();
  }

  @AfterEach
  void close() {
    repository.close();
    jobs.close();
    database.close();
  }

  @Test
  void storesARepositoryFromItsCommitsToItsCosts() {
    jobs.project(repository.path(), "origin");

    assertThat(jobs.run("nightly").getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(jobs.run("rollup").getStatus()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(database.rows("SELECT branch, additions, deletions FROM commits ORDER BY id"))
        .containsExactly("main|3|0", "main|1|0", "feature|1|0");
    assertThat(database.value("SELECT count(*) FROM reviews WHERE status <> 'PENDING'"))
        .isEqualTo("3");
    assertThat(database.rows("SELECT file_path, chunks FROM indexed_files ORDER BY 1"))
        .containsExactly("README.md|1", "src/Main.java|1");
    assertThat(
            database.value(
                "SELECT executions || ' ' || tokens_used || ' ' || cost::int FROM execution_metrics_daily"))
        .isEqualTo("1 " + database.value("SELECT sum(tokens) FROM code_embeddings") + " 0");
  }

  @Test
  void writesNothingWhenThereIsNothingNew() {
    jobs.project(repository.path(), "origin");
    jobs.run("nightly");
    List<String> before = StoredData.of(database);
    String rows = xmins();

    JobExecution second = jobs.run("nightly");

    assertThat(second.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(StoredData.of(database)).isEqualTo(before);
    assertThat(xmins()).as("no row was touched").isEqualTo(rows);
    assertThat(database.value("SELECT count(*) FROM executions")).isEqualTo("1");
  }

  @Test
  void takesInWhatChangedAndNothingElse() {
    jobs.project(repository.path(), "origin");
    jobs.run("nightly");
    repository
        .commit("main")
        .move("README.md", "docs/README.md")
        .file("src/New.java", "class New {\n}\n")
        .create();
    repository.deleteBranch("feature");

    jobs.run("nightly");

    assertThat(database.rows("SELECT file_path FROM indexed_files ORDER BY 1"))
        .containsExactly("docs/README.md", "src/Main.java", "src/New.java");
    assertThat(database.value("SELECT count(*) FROM commits")).isEqualTo("4");
    assertThat(database.rows("SELECT name FROM project_refs WHERE gone_at IS NOT NULL"))
        .containsExactly("refs/heads/feature");
    assertThat(database.value("SELECT count(*) FROM executions")).isEqualTo("2");
  }

  @Test
  void survivesAForcePushWithoutLosingWhatWasStored() {
    jobs.project(repository.path(), "origin");
    jobs.run("nightly");
    repository.commit("main").parents().file("other.txt", "rewritten\n").create();

    assertThat(jobs.run("nightly").getStatus()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(database.value("SELECT count(*) FROM commits")).isEqualTo("4");
    assertThat(database.rows("SELECT file_path FROM indexed_files")).containsExactly("other.txt");
  }

  @Test
  void letsAProjectThatFailsStopNoOtherAndRestartsJustThatOne() {
    jobs.project(repository.path(), "origin");
    jobs.project(folder.resolve("missing.git"), "missing");

    JobExecution night = jobs.start("nightly", "2026-11-22T02:00:00Z");

    assertThat(night.getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(statuses(night))
        .containsEntry("origin", BatchStatus.COMPLETED)
        .containsEntry("missing", BatchStatus.FAILED);
    assertThat(database.value("SELECT count(*) FROM commits")).isEqualTo("3");
    assertThat(database.rows("SELECT kind, reason FROM sync_failures"))
        .containsExactly("PERMANENT|NOT_A_REPOSITORY");

    try (var late = ScriptedRepository.create(folder.resolve("missing.git"))) {
      late.commit("main").file("a.txt", "late\n").create();
      JobExecution again = jobs.start("nightly", "2026-11-22T02:00:00Z");
      assertThat(again.getStatus()).isEqualTo(BatchStatus.COMPLETED);
      assertThat(statuses(again)).containsOnlyKeys("missing");
    }
    assertThat(database.value("SELECT count(*) FROM commits")).isEqualTo("4");
  }

  @Test
  void completesOnAnEmptyRepository() {
    try (var empty = ScriptedRepository.create(folder.resolve("empty.git"))) {
      jobs.project(empty.path(), "empty");
      assertThat(jobs.run("nightly").getStatus()).isEqualTo(BatchStatus.COMPLETED);
    }
    assertThat(database.value("SELECT count(*) FROM commits")).isEqualTo("0");
  }

  @Test
  void letsTwoNightsAtOnceEndWithTheTablesOfOne() throws InterruptedException {
    jobs.project(repository.path(), "origin");
    var other = new Thread(() -> jobs.run("nightly"));
    other.start();
    JobExecution one = jobs.run("nightly");
    other.join();

    assertThat(one.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(
            database.value(
                "SELECT count(*) FROM batch.batch_job_execution WHERE status <> 'COMPLETED'"))
        .isEqualTo("0");
    List<String> both = StoredData.of(database);
    try (var quietDatabase = new TestDatabase().create();
        var quiet = new JobsFixture(quietDatabase, folder.resolve("quiet"))) {
      quiet.project(repository.path(), "origin");
      quiet.run("nightly");
      assertThat(both).isEqualTo(StoredData.of(quietDatabase));
    }
  }

  private static Map<String, BatchStatus> statuses(JobExecution night) {
    return night.getStepExecutions().stream()
        .filter(step -> step.getStepName().startsWith(JobNames.PROJECT_NIGHT))
        .collect(
            Collectors.toMap(
                step -> step.getStepName().replaceAll(".*:(.*)-.*", "$1"),
                StepExecution::getStatus));
  }

  /** Changes with every row that is written. */
  private String xmins() {
    return database.value(
        """
        SELECT md5(string_agg(x, ',' ORDER BY x)) FROM (
          SELECT xmin::text || id AS x FROM commits
          UNION ALL SELECT xmin::text || commit_id || position FROM commit_files
          UNION ALL SELECT xmin::text || id FROM reviews
          UNION ALL SELECT xmin::text || id FROM code_chunks
          UNION ALL SELECT xmin::text || file_path FROM indexed_files
          UNION ALL SELECT xmin::text || name FROM project_refs
          UNION ALL SELECT xmin::text || id FROM executions) AS all_rows
        """);
  }
}
