package dev.vibecoder.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.ScriptedRepository;
import dev.vibecoder.testkit.StoredData;
import dev.vibecoder.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.batch.core.BatchStatus;

/** Triggers in the database play the part of what goes wrong in the middle of a step. */
class RestartIT {

  private static final String NIGHT = "2026-11-22T02:00:00Z";

  /** Of the same commits for all tests, so one is enough. */
  private static final List<String> QUIET = new ArrayList<>();

  private final TestDatabase database = new TestDatabase();
  private JobsFixture jobs;
  private ScriptedRepository repository;

  @TempDir private Path folder;

  @BeforeEach
  void open() {
    database.create();
    jobs = new JobsFixture(database, folder.resolve("workspace"));
    repository = ScriptedRepository.create(folder.resolve("origin.git"));
    for (int i = 0; i < 25; i++) {
      repository
          .commit("main")
          .file("src/F%02d.java".formatted(i), "class F%02d {\n}\n".formatted(i))
          .message("Add file " + i + "\n")
          .create();
    }
    jobs.project(repository.path(), "origin");
  }

  @AfterEach
  void close() {
    repository.close();
    jobs.close();
    database.close();
  }

  @ParameterizedTest
  @CsvSource({"commits, ingest", "reviews, review", "code_chunks, embed", "project_refs, sync"})
  void restartsFromTheLastCommittedChunkAndEndsAsAQuietRun(String table, String step) {
    failOnInsert(table, "P0001", failsFrom(table));

    assertThat(jobs.start("nightly", NIGHT).getStatus()).isEqualTo(BatchStatus.FAILED);
    long kept = count(table);
    assertThat(kept).as("the chunks before the failure are kept").isEqualTo(keptRows(table));
    assertThat(
            database.rows(
                "SELECT status FROM batch.batch_step_execution WHERE step_name = '" + step + "'"))
        .containsExactly("FAILED");

    database.execute("DROP TRIGGER fails ON " + table);
    assertThat(jobs.start("nightly", NIGHT).getStatus()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(StoredData.of(database)).isEqualTo(quietRun());
    assertThat(database.value("SELECT count(*) FROM executions WHERE status = 'RUNNING'"))
        .isEqualTo("0");
    assertThat(database.value("SELECT sum(tokens_used) FROM executions"))
        .as("what was embedded is accounted for once")
        .isEqualTo(database.value("SELECT sum(tokens) FROM code_embeddings"));
  }

  @Test
  void namesACommitThatTheDatabaseRefusesAndGoesOn() {
    jobs.run("sync");
    database.execute(
        "ALTER TABLE commits ADD CONSTRAINT no_seven CHECK (message NOT LIKE 'Add file 7%')");

    assertThat(jobs.run("ingest").getStatus())
        .as("%s", database.rows("SELECT exit_message FROM batch.batch_step_execution"))
        .isEqualTo(BatchStatus.COMPLETED);
    assertThat(count("commits")).isEqualTo(24);
    assertThat(database.rows("SELECT stage, reason, attempts FROM ingest_issues"))
        .containsExactly("INGEST|REFUSED_BY_DATABASE|1");
    assertThat(database.value("SELECT count(*) FROM project_refs WHERE ingested_sha = sha"))
        .isEqualTo("1");
  }

  @Test
  void namesAReviewThatTheDatabaseRefusesAndGoesOn() {
    jobs.run("sync");
    jobs.run("ingest");
    database.execute(
        """
        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF EXISTS (SELECT FROM commits WHERE id = NEW.commit_id AND message LIKE 'Add file 7%') THEN
            RAISE check_violation USING MESSAGE = 'refused';
          END IF;
          RETURN NEW;
        END $$
        """);
    database.execute(
        "CREATE TRIGGER refuses BEFORE INSERT ON reviews FOR EACH ROW EXECUTE FUNCTION refuse()");

    assertThat(jobs.run("review").getStatus()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(count("reviews")).isEqualTo(24);
    assertThat(database.rows("SELECT stage, reason, detail FROM ingest_issues"))
        .containsExactly("REVIEW|REFUSED_BY_DATABASE|ERROR: refused");
  }

  @Test
  void namesAFileThatTheDatabaseRefusesTriesItAgainAndStoresItWhole() {
    jobs.run("sync");
    jobs.run("ingest");
    database.execute(
        "ALTER TABLE code_chunks ADD CONSTRAINT no_seven CHECK (file_path <> 'src/F07.java')");

    assertThat(jobs.run("embed").getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(jobs.run("embed").getStatus()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(count("code_embeddings")).isEqualTo(24);
    assertThat(database.rows("SELECT stage, object, reason, attempts FROM ingest_issues"))
        .containsExactly("EMBED|src/F07.java|REFUSED_BY_DATABASE|2");
    assertThat(database.value("SELECT sum(tokens_used) FROM executions"))
        .isEqualTo(database.value("SELECT sum(tokens) FROM code_embeddings"));

    database.execute("ALTER TABLE code_chunks DROP CONSTRAINT no_seven");
    jobs.run("embed");
    assertThat(count("code_embeddings")).isEqualTo(25);
  }

  @Test
  void rollsUpWhatAFailedRollupLeftAndThenNothing() {
    jobs.run("nightly");
    database.execute(
        "ALTER TABLE execution_metrics_daily ADD CONSTRAINT none CHECK (executions > 9)");
    assertThat(jobs.start("rollup", NIGHT).getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(count("execution_metrics_daily")).isZero();
    assertThat(count("rollup_queue")).as("nothing is forgotten").isPositive();

    database.execute("ALTER TABLE execution_metrics_daily DROP CONSTRAINT none");
    assertThat(jobs.start("rollup", NIGHT).getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(database.value("SELECT sum(tokens_used) FROM execution_metrics_daily"))
        .isEqualTo(database.value("SELECT sum(tokens_used) FROM executions"));
    String written = database.value("SELECT max(xmin::text) FROM execution_metrics_daily");

    assertThat(jobs.run("rollup").getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(database.value("SELECT max(xmin::text) FROM execution_metrics_daily"))
        .as("a second one writes nothing")
        .isEqualTo(written);
  }

  /** Fails within the second chunk of commits, within the fourth of files, at the first ref. */
  private static long failsFrom(String table) {
    return "project_refs".equals(table) ? 0 : 15;
  }

  /** Whole chunks below that: of ten commits, or of five files with a chunk each. */
  private static long keptRows(String table) {
    return "code_chunks".equals(table) ? 15 : "project_refs".equals(table) ? 0 : 10;
  }

  /** Fails the statement that would bring the table beyond so many rows. */
  private void failOnInsert(String table, String sqlState, long rows) {
    database.execute(
        """
        CREATE OR REPLACE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF (SELECT count(*) FROM %s) >= %d THEN
            RAISE EXCEPTION 'planned failure' USING ERRCODE = '%s';
          END IF;
          RETURN NEW;
        END $$
        """
            .formatted(table, rows, sqlState));
    database.execute(
        "CREATE TRIGGER fails BEFORE INSERT ON " + table + " FOR EACH ROW EXECUTE FUNCTION fail()");
  }

  private long count(String table) {
    return Long.parseLong(database.value("SELECT count(*) FROM " + table));
  }

  private List<String> quietRun() {
    if (QUIET.isEmpty()) {
      try (var quietDatabase = new TestDatabase().create();
          var quiet = new JobsFixture(quietDatabase, folder.resolve("quiet"))) {
        quiet.project(repository.path(), "origin");
        quiet.run("nightly");
        QUIET.addAll(StoredData.of(quietDatabase));
      }
    }
    return QUIET;
  }
}
