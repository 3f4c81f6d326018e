package dev.vibecoder.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The record of the work on the command line. */
class TasksCommandIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @BeforeAll
  static void watch() {
    vibe("projects", "add", "https://example.org/team/engine", "--name", "engine");
    vibe("agents", "add", "planner", "--type", "planner", "--model", "large");
    vibe("agents", "add", "coder", "--capability", "java");
  }

  @Test
  void playsATaskFromItsPlanToItsEnd(@TempDir Path folder) throws Exception {
    Path output = Files.writeString(folder.resolve("out.json"), "{\"plan\": [1, 2.50]}");
    String root =
        id("tasks", "add", "Retry calls", "--project", "engine", "--priority", "critical");
    String plan = id("executions", "start", "planner", "--task", root, "--input", "{\"n\": 1}");
    String part = id("tasks", "add", "Code it", "--parent", root, "--priority", "critical");
    JsonNode planned =
        row(
            "executions",
            "complete",
            plan,
            "--output",
            "@" + output,
            "--input-tokens",
            "1000",
            "--cost",
            "0.125");
    assertThat(planned.get("cost").asDouble()).isEqualTo(0.125);

    JsonNode claimed = row("tasks", "claim", "worker 1", "--lease", "60");
    assertThat(claimed.get("id").asString()).isEqualTo(part);
    String claim = claimed.get("claim_id").asString();
    VibeRun lost = vibe("tasks", "complete", part);
    assertThat(lost.exitCode()).isEqualTo(1);
    assertThat(lost.err()).contains("held by worker 1 until");
    vibe("tasks", "heartbeat", part, "--claim", claim);
    String attempt = id("executions", "start", "coder", "--task", part);
    row("executions", "fail", attempt, "--error", "no compiler", "--output-tokens", "7");
    JsonNode done = row("tasks", "complete", part, "--claim", claim, "--result", "[true]");
    assertThat(done.get("result").get(0).asBoolean()).isTrue();

    String page = vibe("tasks", "show", root).out();
    assertThat(page)
        .contains("Retry calls: IN_PROGRESS", "  " + part + "  COMPLETED  Code it")
        .contains("planner COMPLETED with large: 1,000 tokens, cost $0.125")
        .contains("coder FAILED: 7 tokens, cost unknown")
        .contains("tasks 2, executions 2, tokens 1,007, cost $0.125")
        .contains("without a known cost: executions 1, tokens 7");
    JsonNode shown = VibeRun.on(DATABASE, "tasks", "show", root, "--json").json();
    assertThat(shown.get("total").get("unpriced_tokens").asInt()).isEqualTo(7);
    assertThat(shown.get("executions").get(0).has("cache_write_1h_tokens")).isTrue();
    assertThat(vibe("executions", "show", plan).out()).contains("{\"plan\": [1, 2.50]}");
    assertThat(vibe("executions", "list", "--agent", "coder", "--format", "csv").out())
        .contains("no compiler");
    assertThat(vibe("tasks", "cancel", root).out()).isEqualTo("1 task cancelled.\n");
  }

  @Test
  void goesOnWhereAListEnded() {
    for (int i = 0; i < 3; i++) {
      vibe("tasks", "add", "page " + i, "--project", "engine", "--priority", "low");
    }
    VibeRun first = vibe("tasks", "list", "--priority", "low", "--limit", "2", "--format", "csv");
    assertThat(first.out()).contains("page 2", "page 1").doesNotContain("page 0");
    String before = first.err().substring(first.err().indexOf("--before ") + 9).strip();
    assertThat(vibe("tasks", "list", "--priority", "low", "--before", before).out())
        .contains("page 0")
        .doesNotContain("page 1");
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(vibe("tasks", "add", "x").exitCode()).isEqualTo(2);
    assertThat(vibe("tasks", "add", "x", "--project", "none").err()).contains("no project none");
    assertThat(vibe("tasks", "add", "", "--project", "engine").exitCode()).isEqualTo(2);
    assertThat(vibe("tasks", "claim", "w", "--lease", "1").err()).contains("10 to 86,400");
    assertThat(vibe("tasks", "list", "--limit", "0").exitCode()).isEqualTo(2);
    assertThat(vibe("tasks", "show", "x").exitCode()).isEqualTo(2);
    assertThat(vibe("agents", "add", "planner").err()).contains("another agent has this name");
    assertThat(vibe("agents", "show", "nobody").exitCode()).isEqualTo(1);
    assertThat(vibe("executions", "start", "nobody").err()).contains("there is no agent nobody");
    assertThat(vibe("executions", "start", "coder", "--input", "{").exitCode()).isEqualTo(2);
    assertThat(vibe("users", "add", "nowhere").exitCode()).isEqualTo(2);
  }

  @Test
  void keepsAgentsAndUsers() {
    vibe("agents", "add", "writer", "--capability", "prose", "--capability", "verse");
    assertThat(vibe("agents", "show", "writer").out()).contains("prose, verse");
    vibe("agents", "change", "writer", "--model", "small", "--system-prompt", "Be brief");
    assertThat(vibe("agents", "show", "writer", "--json").json().get(0).get("model").asString())
        .isEqualTo("small");
    assertThat(vibe("agents", "list").out()).contains("planner", "writer");
    vibe("users", "add", "bob@example.org", "--name", "Bob");
    vibe("users", "change", "bob@example.org", "--github-id", "7");
    assertThat(vibe("users", "show", "bob@example.org", "--format", "csv").out())
        .contains("bob@example.org,Bob,7,");
    assertThat(vibe("users", "list").out()).contains("bob@example.org");
  }

  private static String id(String... arguments) {
    return row(arguments).get("id").asString();
  }

  private static JsonNode row(String... arguments) {
    String[] json = java.util.Arrays.copyOf(arguments, arguments.length + 1);
    json[arguments.length] = "--json";
    VibeRun run = vibe(json);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.json().get(0);
  }

  private static VibeRun vibe(String... arguments) {
    return VibeRun.on(DATABASE, arguments);
  }
}
