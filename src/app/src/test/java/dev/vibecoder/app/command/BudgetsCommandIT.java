package dev.vibecoder.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.ScriptedRepository;
import dev.vibecoder.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class BudgetsCommandIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @BeforeEach
  void empty() {
    DATABASE.execute("TRUNCATE users CASCADE");
  }

  @Test
  void showsWhatIsSpentAndEndsWithACodeOfItsOwnAtTheLimit() {
    VibeRun set = VibeRun.on(DATABASE, "budgets", "set", "all", "--limit", "10", "--warn", "5");
    assertThat(set.out()).isEqualTo("all: 10 USD per month\n");
    assertThat(VibeRun.on(DATABASE, "budgets", "list").exitCode()).isZero();

    spend(6);
    VibeRun warned = VibeRun.on(DATABASE, "budgets", "list", "--json");
    assertThat(warned.exitCode()).isZero();
    JsonNode row = warned.json().get(0);
    assertThat(row.get("state").asString()).isEqualTo("warning");
    assertThat(row.get("percent").asInt()).isEqualTo(60);

    spend(4);
    VibeRun rollup = VibeRun.on(DATABASE, "run", "rollup");
    assertThat(rollup.exitCode()).isEqualTo(5);
    assertThat(rollup.err()).contains("budget all: 10 USD were spent", "10 is the limit");
    assertThat(VibeRun.on(DATABASE, "budgets", "list").exitCode()).isEqualTo(5);
    assertThat(VibeRun.on(DATABASE, "run", "rollup").exitCode())
        .as("a limit is crossed once")
        .isZero();

    assertThat(VibeRun.on(DATABASE, "budgets", "remove", "all").exitCode()).isZero();
    assertThat(VibeRun.on(DATABASE, "budgets", "remove", "all").exitCode()).isEqualTo(1);
  }

  @Test
  void endsTheNightWithTheSameCodeAsLongAsPaidWorkWaits(@TempDir Path folder) {
    Path origin = folder.resolve("origin");
    try (var repository = ScriptedRepository.create(origin)) {
      repository.commit("main").file("A.java", "class A {\n}\n").create();
    }
    Map<String, String> endpoint =
        Map.of(
            "DATABASE_URL",
            DATABASE.url(),
            "VIBE_HOME",
            folder.resolve("home").toString(),
            "VIBE_EMBEDDING_BASEURL",
            "http://127.0.0.1:9/v1",
            "VIBE_EMBEDDING_API_KEY",
            "never-sent");
    VibeRun.on(DATABASE, "budgets", "set", "all", "--limit", "10");
    spend(10);
    VibeRun.on(DATABASE, "run", "rollup");

    VibeRun night = VibeRun.with(endpoint, "nightly", origin.toString());

    assertThat(night.exitCode()).as(night.err()).isEqualTo(5);
    assertThat(night.err()).contains("embeds no more in this run: budget all is spent: 10 of 10");
    assertThat(DATABASE.value("SELECT count(*) FROM model_calls")).isEqualTo("0");
  }

  @Test
  void refusesBoundsThatMakeNoSense() {
    assertThat(VibeRun.on(DATABASE, "budgets", "set", "x", "--limit", "0").exitCode()).isEqualTo(2);
    VibeRun warn = VibeRun.on(DATABASE, "budgets", "set", "x", "--limit", "5", "--warn", "5");
    assertThat(warn.exitCode()).isEqualTo(2);
    assertThat(warn.err()).contains("a budget warns below its limit");
    VibeRun project =
        VibeRun.on(DATABASE, "budgets", "set", "x", "--limit", "5", "--project", "none");
    assertThat(project.err()).contains("there is no project none");
    VibeRun agent = VibeRun.on(DATABASE, "budgets", "set", "x", "--limit", "5", "--agent", "none");
    assertThat(agent.err()).contains("there is no agent none");
  }

  private static void spend(int usd) {
    DATABASE.execute(
        """
        INSERT INTO agents (id, user_id, name, type)
        SELECT '00000000-0000-0000-0000-0000000000aa', id, 'planner', 'PLANNER' FROM users
        ON CONFLICT DO NOTHING;
        INSERT INTO executions (id, user_id, agent_id, status, cost_recorded, cost_source, started_at, source, external_id)
        SELECT gen_random_uuid(), id, '00000000-0000-0000-0000-0000000000aa', 'COMPLETED', %d, 'REPORTED',
               now(), 's', gen_random_uuid()::text
        FROM users
        """
            .formatted(usd));
  }
}
