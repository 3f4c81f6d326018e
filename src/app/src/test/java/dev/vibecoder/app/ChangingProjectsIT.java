package dev.vibecoder.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.app.command.VibeRun;
import dev.vibecoder.testkit.ScriptedRepository;
import dev.vibecoder.testkit.StoredData;
import dev.vibecoder.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects that change, fail and are worked on at once, from one night to the next. */
class ChangingProjectsIT {

  private final TestDatabase database = new TestDatabase();

  @TempDir private Path folder;
  private ScriptedRepository good;

  @BeforeEach
  void open() {
    database.create();
    good = ScriptedRepository.create(folder.resolve("good"));
    good.commit("main").file("A.java", "class A {}\n").create();
    good.commit("main").file("B.java", "class B {}\n").create();
    good.commit("feature").parents(good.tip("main").orElseThrow()).file("f", "x\n").create();
  }

  @AfterEach
  void close() {
    VibeRun doctor = vibe("doctor");
    good.close();
    database.close();
    assertThat(doctor.exitCode()).as(doctor.out()).isZero();
  }

  @Test
  void keepsWhatAForcePushAndADeletedBranchLeaveBehind() {
    vibe("nightly", good.path().toString());
    good.commit("main").parents().file("C.java", "class C {}\n").create();
    good.deleteBranch("feature");

    VibeRun second = vibe("nightly");

    assertThat(second.exitCode()).as(second.err()).isZero();
    assertThat(database.value("SELECT count(*) FROM commits")).isEqualTo("4");
    assertThat(database.rows("SELECT file_path FROM indexed_files")).containsExactly("C.java");
    assertThat(database.rows("SELECT name FROM project_refs WHERE gone_at IS NOT NULL"))
        .containsExactly("refs/heads/feature");
  }

  @Test
  void findsAndHealsACommitThatIsLost() {
    vibe("nightly", good.path().toString());
    database.execute("DELETE FROM commits WHERE branch = 'feature'");

    VibeRun doctor = vibe("doctor");
    VibeRun healing = vibe("run", "ingest", "--project", "good", "-p", "whole=true");

    assertThat(doctor.exitCode()).isEqualTo(1);
    assertThat(doctor.out())
        .contains("good: git counts 3 commits, 2 are stored")
        .contains("vibe run ingest --project good -p whole=true");
    assertThat(healing.exitCode()).as(healing.err()).isZero();
    assertThat(database.value("SELECT count(*) FROM commits WHERE branch = 'feature'"))
        .isEqualTo("1");
    assertThat(database.rows("SELECT missing, complete FROM ingest_proofs ORDER BY id"))
        .last()
        .isEqualTo("1|t");
  }

  @Test
  void writesNothingInASecondNightWithoutNews() {
    vibe("nightly", good.path().toString());
    List<String> before = StoredData.of(database);
    String executions = executions();

    VibeRun second = vibe("nightly", "--json");
    VibeRun rollup = vibe("run", "rollup");

    assertThat(second.exitCode()).as(second.err()).isZero();
    assertThat(rollup.exitCode()).as(rollup.err()).isZero();
    assertThat(second.json().get(0).get("commits_new").asInt()).isZero();
    assertThat(StoredData.of(database)).isEqualTo(before);
    assertThat(executions()).isEqualTo(executions);
  }

  @Test
  void completesAGoodProjectBesideOnesThatCannotBeReachedAndNamesThose() {
    try (var gone = ScriptedRepository.create(folder.resolve("gone"))) {
      vibe("projects", "add", gone.path().toString());
    }
    assertThat(folder.resolve("gone").toFile().renameTo(folder.resolve("moved").toFile())).isTrue();
    vibe("projects", "add", good.path().toString());
    vibe("projects", "add", "https://127.0.0.1:1/team/closed.git");

    VibeRun night = vibe("nightly", "--format", "csv");

    assertThat(night.exitCode()).isEqualTo(1);
    assertThat(night.err())
        .contains(folder.resolve("gone") + " does not exist")
        .contains("https://127.0.0.1:1/team/closed.git: ", "127.0.0.1 is not a public one")
        .contains("vibe runs restart")
        .doesNotContain("\tat ", "Exception");
    assertThat(night.out()).contains("good,completed,3,", "gone,failed,0,", "closed,failed,0,");
    assertThat(database.value("SELECT count(*) FROM commits")).isEqualTo("3");
    assertThat(database.value("SELECT count(*) FROM reviews")).isEqualTo("3");
    assertThat(database.value("SELECT count(*) FROM indexed_files")).isEqualTo("2");
    assertThat(database.rows("SELECT reason FROM sync_failures ORDER BY 1"))
        .containsExactly("NOT_A_REPOSITORY", "UNSUPPORTED");
  }

  @Test
  void bringsInNewProjectsFromADayOnAndMarksThem() {
    VibeRun night = vibe("nightly", good.path().toString(), "--since", "2001-02-03", "--json");
    VibeRun again = vibe("nightly", good.path().toString(), "--since", "2002-02-03");

    assertThat(night.json().get(0).get("ingest_since").asString())
        .isEqualTo("2001-02-03T00:00:00Z");
    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(again.err()).contains("good is watched already since 2001-02-03");
    assertThat(again.out()).contains("good (since 2001-02-03)");
  }

  @Test
  void saysThatAHostDoesNotAnswer() {
    VibeRun night =
        VibeRun.with(
            Map.of(
                "DATABASE_URL",
                database.url(),
                "VIBE_HOME",
                folder.resolve("home").toString(),
                "VIBE_GIT_PRIVATEHOSTS",
                "true",
                "VIBE_JOBS_RETRYPAUSE",
                "0s"),
            "nightly",
            "https://127.0.0.1:1/team/closed.git");

    assertThat(night.exitCode()).isEqualTo(1);
    assertThat(night.err())
        .contains("https://127.0.0.1:1/team/closed.git: ", "onnection refused")
        .contains("the next run tries again");
    assertThat(database.rows("SELECT reason FROM sync_failures")).containsExactly("UNREACHABLE");
  }

  @Test
  void endsTwoNightsAtOnceWithTheTablesOfOne() throws Exception {
    try (var child =
        ChildVibe.start(folder, environment(), List.of("nightly", good.path().toString()))) {
      var other = CompletableFuture.supplyAsync(() -> vibe("nightly", good.path().toString()));
      assertThat(child.exitCode()).as(child.err()).isZero();
      assertThat(other.get().exitCode()).as(other.get().err()).isZero();
    }
    assertThat(database.value("SELECT count(*) FROM projects")).isEqualTo("1");
    List<String> both = StoredData.of(database);
    vibe("nightly");
    assertThat(StoredData.of(database)).isEqualTo(both);
    assertThat(database.value("SELECT count(*) FROM commits")).isEqualTo("3");
    assertThat(database.value("SELECT sum(tokens_used) FROM executions"))
        .isEqualTo(database.value("SELECT sum(tokens) FROM code_embeddings"));
  }

  private String executions() {
    return database.value("SELECT count(*) || ' ' || max(completed_at) FROM executions");
  }

  private Map<String, String> environment() {
    return Map.of("DATABASE_URL", database.url(), "VIBE_HOME", folder.resolve("home").toString());
  }

  private VibeRun vibe(String... arguments) {
    return VibeRun.with(environment(), arguments);
  }
}
