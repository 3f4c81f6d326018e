package dev.vibecoder.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PricesCommandIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir private Path folder;

  @BeforeEach
  void empty() {
    DATABASE.execute("TRUNCATE users, model_prices CASCADE");
    DATABASE.execute(
        """
        INSERT INTO users (id, email, name) VALUES ('00000000-0000-0000-0000-000000000001', 'a@b', 'Ann');
        INSERT INTO agents (id, user_id, name, type)
        VALUES ('00000000-0000-0000-0000-0000000000aa', '00000000-0000-0000-0000-000000000001', 'planner', 'PLANNER');
        INSERT INTO executions (id, user_id, agent_id, status, provider, model, input_tokens, output_tokens, started_at, source, external_id)
        VALUES (gen_random_uuid(), '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-0000000000aa',
                'COMPLETED', 'acme', 'big', 1000000, 100000, '2026-06-01 12:00Z', 's', '1')
        """);
  }

  @Test
  void leadsFromAnUnknownCostToAKnownOne() throws IOException {
    VibeRun unpriced = VibeRun.on(DATABASE, "prices", "check", "--json");
    assertThat(unpriced.exitCode()).isEqualTo(1);
    assertThat(unpriced.json().get(0).get("why").asString()).isEqualTo("it has no price");
    assertThat(unpriced.json().get(0).get("tokens").asLong()).isEqualTo(1_100_000);

    VibeRun imported =
        VibeRun.on(DATABASE, "prices", "import", file("3e-06"), "--from", "2026-06-01");
    assertThat(imported.exitCode()).isZero();
    assertThat(imported.err()).contains("1 prices read, 1 added");

    VibeRun dry = reprice("--dry-run");
    assertThat(dry.out()).contains("4.5");
    assertThat(dry.err()).contains("Nothing was changed");
    assertThat(DATABASE.value("SELECT cost FROM executions")).isEqualTo("?");

    VibeRun real = reprice("--json");
    assertThat(real.json().get(0).get("newly_priced").asInt()).isEqualTo(1);
    assertThat(DATABASE.value("SELECT trim_scale(cost) FROM executions")).isEqualTo("4.5");
    assertThat(VibeRun.on(DATABASE, "prices", "check").exitCode()).isZero();
  }

  @Test
  void addsToTheHistoryOfPricesOnlyWhatChanged() throws IOException {
    VibeRun.on(DATABASE, "prices", "import", file("3e-06"), "--from", "2026-06-01");
    VibeRun same = VibeRun.on(DATABASE, "prices", "import", file("3e-06"), "--from", "2026-07-01");
    assertThat(same.err()).contains("0 added");
    VibeRun dearer =
        VibeRun.on(DATABASE, "prices", "import", file("4e-06"), "--from", "2026-08-01");
    assertThat(dearer.err()).contains("1 added");

    assertThat(VibeRun.on(DATABASE, "prices", "list", "big", "--json").json().size()).isEqualTo(2);
    VibeRun july = VibeRun.on(DATABASE, "prices", "list", "BIG", "--on", "2026-07-15", "--json");
    assertThat(july.json().size()).isEqualTo(1);
    assertThat(july.json().get(0).get("input").asInt()).isEqualTo(3);
  }

  @Test
  void saysWhatIsWrongWithAFileOrAWindow() throws IOException {
    Path text = Files.writeString(folder.resolve("text.json"), "hello");
    VibeRun none = VibeRun.on(DATABASE, "prices", "import", text.toString());
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).contains("text.json is no JSON");

    VibeRun window = VibeRun.on(DATABASE, "run", "reprice");
    assertThat(window.exitCode()).isEqualTo(1);
    assertThat(window.err()).contains("reprice needs the parameters from and to");
    assertThat(VibeRun.on(DATABASE, "run", "rollup", "--dry-run").exitCode()).isEqualTo(2);
  }

  private static VibeRun reprice(String option) {
    return VibeRun.on(
        DATABASE, "run", "reprice", "-p", "from=2026-06-01", "-p", "to=2026-06-30", option);
  }

  private String file(String input) throws IOException {
    return Files.writeString(
            folder.resolve("prices.json"),
            """
            {"acme/big": {"litellm_provider": "acme", "input_cost_per_token": %s, "output_cost_per_token": 1.5e-05}}
            """
                .formatted(input))
        .toString();
  }
}
