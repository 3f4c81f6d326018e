package dev.vibecoder.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class TokensCommandIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Test
  void showsATokenOnceAndListsItWithoutIt() {
    VibeRun created = VibeRun.on(DATABASE, "tokens", "create", "agent one", "--expires", "90d");
    String token = created.out().strip();

    assertThat(token).matches("vibe_[A-Za-z0-9_-]{43}");
    assertThat(created.err()).contains("not shown again");
    VibeRun listed = VibeRun.on(DATABASE, "tokens", "list", "--json");
    JsonNode row = listed.json().get(0);
    assertThat(row.get("name").asString()).isEqualTo("agent one");
    assertThat(row.get("state").asString()).isEqualTo("valid");
    assertThat(row.get("expires_at").isNull()).isFalse();
    assertThat(listed.out()).doesNotContain(token.substring(5));

    VibeRun again = VibeRun.on(DATABASE, "tokens", "create", "agent one");
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err()).contains("vibe tokens revoke 'agent one'");
    assertThat(VibeRun.on(DATABASE, "tokens", "revoke", "agent one").out())
        .isEqualTo("agent one revoked.\n");
    assertThat(
            VibeRun.on(DATABASE, "tokens", "list", "--json").json().get(0).get("state").asString())
        .isEqualTo("revoked");
    assertThat(VibeRun.on(DATABASE, "tokens", "revoke", "agent one").exitCode()).isEqualTo(1);
  }

  @Test
  void refusesNamesAndTimesThatMakeNoSense() {
    for (String time : new String[] {"0d", "-1d", "soon", "9999999999999d", "4000d", ""}) {
      VibeRun run = VibeRun.on(DATABASE, "tokens", "create", "x", "--expires", time);
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains("--expires is a time");
    }
    for (String name : new String[] {"", " ", "a\nb", "a".repeat(101)}) {
      assertThat(VibeRun.on(DATABASE, "tokens", "create", name).exitCode()).isEqualTo(2);
    }
  }

  @Test
  void doesNotServeOthersWithoutAToken() {
    Map<String, String> nobody =
        Map.of("DATABASE_URL", DATABASE.url(), "VIBE_OWNER", "nobody@example.org");
    for (String setting : List.of("VIBE_QUERY_ADDRESS=0.0.0.0", "VIBE_QUERY_REQUIRETOKEN=always")) {
      Map<String, String> variables = new HashMap<>(nobody);
      variables.put(setting.split("=")[0], setting.split("=")[1]);
      VibeRun run = VibeRun.with(variables, "serve", "--port", "0");

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err()).contains("vibe tokens create").doesNotContain("fires next");
    }
  }
}
