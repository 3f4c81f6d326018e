package dev.vibecoder.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.app.command.VibeRun;
import dev.vibecoder.testkit.ChatReply;
import dev.vibecoder.testkit.FakeChatServer;
import dev.vibecoder.testkit.ScriptedRepository;
import dev.vibecoder.testkit.StoredData;
import dev.vibecoder.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real {@code vibe nightly} whose process dies while a model reviews. */
class ModelReviewKilledIT {

  private static final String ANSWER =
      """
      {"summary": "Fine.", "quality_score": 0.8, "security_score": 1, "findings": []}
      """;

  private final TestDatabase database = new TestDatabase();
  private final FakeChatServer endpoint = FakeChatServer.start();

  @TempDir private Path folder;
  private Path origin;

  @BeforeEach
  void open() {
    database.create();
    endpoint.model(request -> ChatReply.content(ANSWER));
    origin = folder.resolve("origin.git");
    try (var repository = ScriptedRepository.create(origin)) {
      for (int i = 0; i < 3; i++) {
        repository.commit("main").file("A.java", "int a = " + i + ";\n").create();
      }
    }
  }

  @AfterEach
  void close() {
    endpoint.close();
    database.close();
  }

  @Test
  void endsAsAQuietNightAndPaysAgainOnlyForAnAnswerThatWasOnItsWay() throws Exception {
    killAt("INSERT", "model_calls", "(SELECT count(*) FROM model_calls) >= 1");
    assertThat(endpoint.journal()).hasSize(1);
    killAt("INSERT", "review_runs", "(SELECT count(*) FROM review_runs) >= 2");
    assertThat(endpoint.journal()).hasSize(3);
    killAt(
        "INSERT", "reviews", "NEW.reviewer <> 'static' AND (SELECT count(runs) FROM reviews) >= 1");
    assertThat(endpoint.journal()).hasSize(5);

    VibeRun last = VibeRun.with(environment(database, "home"), nightly());

    assertThat(last.exitCode()).as(last.err()).isZero();
    assertThat(last.out() + last.err()).contains("The model reviewed 2 commits");
    assertThat(endpoint.journal()).as("six answers, and the one that was on its way").hasSize(7);
    assertThat(database.rows("SELECT state, count(*) FROM model_calls GROUP BY 1 ORDER BY 1"))
        .containsExactly("COMPLETED|6", "ORPHANED|1");
    assertIsLikeAQuietNight();
    VibeRun doctor = VibeRun.with(environment(database, "home"), "doctor");
    assertThat(doctor.out()).contains("each may have been billed");
  }

  private void assertIsLikeAQuietNight() {
    try (var quiet = new TestDatabase().create()) {
      VibeRun night = VibeRun.with(environment(quiet, "quiet"), nightly());
      assertThat(night.exitCode()).as(night.err()).isZero();
      assertThat(StoredData.of(database)).isEqualTo(StoredData.of(quiet));
    }
  }

  private void killAt(String writing, String table, String condition)
      throws SQLException, InterruptedException {
    try (var gate = DatabaseGate.before(database, writing, table, condition);
        var child = ChildVibe.start(folder, environment(database, "home"), List.of(nightly()))) {
      gate.awaitVisitor(child);
      child.kill();
    }
  }

  private String[] nightly() {
    return new String[] {"nightly", origin.toString()};
  }

  private Map<String, String> environment(TestDatabase where, String home) {
    return Map.of(
        "DATABASE_URL",
        where.url(),
        "VIBE_HOME",
        folder.resolve(home).toString(),
        "VIBE_REVIEW_MODEL_BASEURL",
        endpoint.baseUrl().toString(),
        "VIBE_REVIEW_MODEL_MODEL",
        "reviewer-1",
        "VIBE_REVIEW_MODEL_RUNS",
        "2",
        "VIBE_REVIEW_MODEL_USDPERNIGHT",
        "0");
  }
}
