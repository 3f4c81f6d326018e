package dev.vibecoder.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.app.command.VibeRun;
import dev.vibecoder.testkit.ScriptedRepository;
import dev.vibecoder.testkit.StoredData;
import dev.vibecoder.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real {@code vibe nightly} that is ended in the middle of its work. */
class NightlyKilledIT {

  private static final int COMMITS = 60;

  /** Of the same commits for both tests, so one is enough. */
  private static final List<String> QUIET = new ArrayList<>();

  private final TestDatabase database = new TestDatabase();

  @TempDir private Path folder;
  private Path origin;

  @BeforeEach
  void open() {
    database.create();
    origin = folder.resolve("origin.git");
    try (var repository = ScriptedRepository.create(origin)) {
      for (int i = 0; i < COMMITS; i++) {
        repository
            .commit("main")
            .file(
                "src/F%02d.java".formatted(i), "class F%02d {\n  int a = %d;\n}\n".formatted(i, i))
            .message("Add file " + i + "\n")
            .create();
      }
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void endsAsAQuietNightThoughItsProcessWasKilledAtEveryStage() throws Exception {
    killAt("INSERT", "project_refs", "true");
    killAt("INSERT", "commits", "(SELECT count(*) FROM commits) >= 25");
    assertThat(count("commits")).as("the chunks before are kept").isEqualTo(20);
    killAt(
        "UPDATE",
        "batch.batch_step_execution",
        "NEW.step_name = 'ingest' AND NEW.status = 'COMPLETED'");
    killAt("INSERT", "reviews", "(SELECT count(*) FROM reviews) >= 25");
    assertThat(count("reviews")).isEqualTo(20);
    killAt("INSERT", "code_chunks", "(SELECT count(*) FROM code_embeddings) >= 12");
    assertThat(count("code_embeddings")).isEqualTo(10);
    killAt("INSERT", "execution_metrics_daily", "true");

    VibeRun last = VibeRun.with(environment(database, "home"), nightly());

    assertThat(last.exitCode()).as(last.err()).isZero();
    assertIsLikeAQuietNight();
    assertThat(statuses()).containsOnly("FAILED", "COMPLETED");
  }

  @Test
  void stopsWhenAskedToEndAndGoesOnWhenRestarted() throws Exception {
    try (var gate =
            DatabaseGate.before(
                database, "INSERT", "commits", "(SELECT count(*) FROM commits) >= 25");
        var child = start()) {
      gate.awaitVisitor(child);
      child.terminate();
      DatabaseGate.await(() -> statuses().contains("STOPPING"));
      gate.close();
      assertThat(child.exitCode(Duration.ofSeconds(30))).as(child.err()).isEqualTo(143);
    }
    assertThat(statuses()).containsOnly("STOPPED");
    assertThat(count("commits")).as("the chunk that was being written is kept").isEqualTo(30);

    VibeRun restarted = VibeRun.with(environment(database, "home"), "runs", "restart", nightId());

    assertThat(restarted.exitCode()).as(restarted.err()).isZero();
    assertIsLikeAQuietNight();
  }

  private void killAt(String writing, String table, String condition)
      throws SQLException, InterruptedException {
    try (var gate = DatabaseGate.before(database, writing, table, condition);
        var child = start()) {
      gate.awaitVisitor(child);
      child.kill();
    }
  }

  private ChildVibe start() {
    return ChildVibe.start(folder, environment(database, "home"), List.of(nightly()));
  }

  private String[] nightly() {
    return new String[] {"nightly", origin.toString()};
  }

  /** Small chunks, so that much is committed before and much is left after. */
  private Map<String, String> environment(TestDatabase where, String home) {
    return Map.of(
        "DATABASE_URL",
        where.url(),
        "VIBE_HOME",
        folder.resolve(home).toString(),
        "VIBE_JOBS_COMMITSPERCHUNK",
        "10",
        "VIBE_JOBS_FILESPERCHUNK",
        "5");
  }

  private void assertIsLikeAQuietNight() {
    assertThat(StoredData.of(database)).isEqualTo(quietNight());
    assertThat(database.value("SELECT sum(tokens_used) FROM executions"))
        .as("what was embedded is accounted for once")
        .isEqualTo(database.value("SELECT sum(tokens) FROM code_embeddings"));
    VibeRun doctor = VibeRun.with(environment(database, "home"), "doctor");
    assertThat(doctor.exitCode()).as(doctor.out() + doctor.err()).isZero();
  }

  private List<String> quietNight() {
    if (QUIET.isEmpty()) {
      try (var quiet = new TestDatabase().create()) {
        VibeRun night = VibeRun.with(environment(quiet, "quiet"), nightly());
        assertThat(night.exitCode()).as(night.err()).isZero();
        QUIET.addAll(StoredData.of(quiet));
      }
    }
    return QUIET;
  }

  private List<String> statuses() {
    return database.rows("SELECT status FROM batch.batch_job_execution");
  }

  private String nightId() {
    return database.value(
        "SELECT max(e.job_execution_id) FROM batch.batch_job_execution e"
            + " JOIN batch.batch_job_instance i USING (job_instance_id) WHERE i.job_name = 'nightly'");
  }

  private int count(String table) {
    return Integer.parseInt(database.value("SELECT count(*) FROM " + table));
  }
}
