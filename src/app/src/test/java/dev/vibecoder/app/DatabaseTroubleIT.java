package dev.vibecoder.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.app.command.VibeRun;
import dev.vibecoder.testkit.ScriptedRepository;
import dev.vibecoder.testkit.StoredData;
import dev.vibecoder.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night whose database is not there, refuses it, or goes away. */
class DatabaseTroubleIT {

  private final TestDatabase database = new TestDatabase();

  @TempDir private Path folder;
  private String origin;

  @BeforeEach
  void open() {
    database.create();
    origin = folder.resolve("origin").toString();
    try (var repository = ScriptedRepository.create(folder.resolve("origin"))) {
      for (int i = 0; i < 30; i++) {
        repository.commit("main").file("F" + i + ".java", "class F" + i + " {}\n").create();
      }
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void doesNotBeginWithoutADatabase() {
    for (String url :
        List.of(
            "postgres://ann:s3cr3t-w0rd@127.0.0.1:1/none",
            database.url().replace(database.password(), "s3cr3t-w0rd"))) {
      VibeRun night = VibeRun.with(Map.of("DATABASE_URL", url), "nightly", origin);

      assertThat(night.exitCode()).as(night.err()).isEqualTo(3);
      assertThat(night.out()).isEmpty();
      assertThat(night.err().lines()).as(night.err()).hasSizeLessThan(4);
      assertThat(night.err()).contains("DATABASE_URL").doesNotContain("s3cr3t-w0rd", "Exception");
    }
  }

  @Test
  void doesNotBeginWhereTheHomeIsAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "no folder");

    VibeRun embedded = VibeRun.with(Map.of("VIBE_HOME", file + "/home"), "nightly", origin);

    assertThat(embedded.exitCode()).as(embedded.err()).isEqualTo(3);
    assertThat(embedded.err()).contains("VIBE_HOME", file.toString()).doesNotContain("Exception");
  }

  @Test
  void endsWithOneMessageWheneverTheDatabaseGoesAndCompletesTheNextNight() throws Exception {
    cutAt("commits");
    goneAt("code_chunks");
    cutAt("execution_metrics_daily");

    VibeRun next = VibeRun.with(environment(), "nightly");

    assertThat(next.exitCode()).as(next.err()).isZero();
    assertThat(StoredData.of(database)).isEqualTo(quietNight());
    VibeRun doctor = VibeRun.with(environment(), "doctor");
    assertThat(doctor.exitCode()).as(doctor.out()).isZero();
  }

  private void cutAt(String table) throws Exception {
    try (var gate = DatabaseGate.before(database, "INSERT", table, "true");
        var child = ChildVibe.start(folder, environment(), List.of("nightly", origin))) {
      gate.awaitVisitor(child);
      gate.cutAllConnections();

      assertThat(child.exitCode()).as(child.err()).isEqualTo(1);
      assertThat(child.err())
          .containsOnlyOnce("the connection to the database was lost")
          .contains("goes on where it ended")
          .doesNotContain("\tat ", database.password());
    }
    assertThat(database.rows("SELECT status FROM batch.batch_job_execution"))
        .contains("FAILED")
        .isSubsetOf("FAILED", "COMPLETED");
  }

  /** The heartbeat may wait beside the run; nobody waits after it. */
  private void goneAt(String table) throws Exception {
    var variables = new HashMap<>(environment());
    variables.put("VIBE_DATABASE_POOLWAIT", "1s");
    try (var gate = DatabaseGate.before(database, "INSERT", table, "true");
        var child = ChildVibe.start(folder, variables, List.of("nightly", origin))) {
      gate.awaitVisitor(child);
      gate.shutOut();

      assertThat(child.exitCode()).as(child.err()).isEqualTo(3);
      assertThat(child.err())
          .containsOnlyOnce("could not be reached for 1000 ms")
          .containsOnlyOnce("vibe: Failed to obtain JDBC Connection")
          .doesNotContain("\tat ", database.password());
    }
  }

  private List<String> quietNight() {
    try (var quiet = new TestDatabase().create()) {
      var variables = new HashMap<>(environment());
      variables.put("DATABASE_URL", quiet.url());
      assertThat(VibeRun.with(variables, "nightly", origin).exitCode()).isZero();
      return StoredData.of(quiet);
    }
  }

  private Map<String, String> environment() {
    return Map.of(
        "DATABASE_URL",
        database.url(),
        "VIBE_HOME",
        folder.resolve("home").toString(),
        "VIBE_JOBS_COMMITSPERCHUNK",
        "10");
  }
}
