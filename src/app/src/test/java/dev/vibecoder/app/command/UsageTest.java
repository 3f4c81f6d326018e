package dev.vibecoder.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

  @Test
  void helpGoesToStandardOutputAndNamesTheCommands() {
    VibeRun run = run("--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("projects", "report", "sql", "db", "doctor", "Exit codes");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void everyCommandExplainsItself() {
    var tree =
        VibeCommand.tree(
            new Invocation(VibeRun.console(System.out, System.err), Map.of(), Clock.systemUTC()));
    for (String group : tree.getSubcommands().keySet()) {
      assertThat(run(group, "--help").exitCode()).isZero();
      for (String command : tree.getSubcommands().get(group).getSubcommands().keySet()) {
        assertThat(run(group, command, "--help").out()).contains("vibe " + group + " " + command);
      }
    }
  }

  @Test
  void versionIsOneLine() {
    assertThat(run("--version").out().lines()).singleElement().asString().startsWith("vibe ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "db",
        "nonsense",
        "sql",
        "sql --format xml x",
        "sql one two",
        "sql --timeout 0 x",
        "sql --timeout x x",
        "sql --max-rows -1 x",
        "report costs --by author",
        "report commits --by moon",
        "report costs --from yesterday",
        "report costs --from 2026-02-01 --to 2026-01-01",
        "doctor --verbose",
        "projects add",
        "projects add /no/such/folder",
        "projects add ext::sh",
        "projects add git@example.org:team/tool.git",
        "projects add https://user:secret@example.org/x",
        "projects add --name ../../ .",
        "projects remove x",
        "projects add . --since yesterday",
        "projects add . --since 9999-01-01",
        "projects show x --max-rows 5",
        "projects show x --issues --max-rows -1",
        "nightly --since 2024-01-01",
        "review --format xml",
        "review --staged main..HEAD",
        "review one two",
        "review --repository /no/such/folder",
        "report commit-costs --limit 0",
        "report commit-costs --by day",
        "report reviews --worst 0",
        "report reviews --worst --by week",
        "tasks",
        "tasks add",
        "tasks show 1",
        "tasks list --status busy",
        "tasks list --from 2026-02-01 --to 2026-01-01",
        "tasks change 00000000-0000-0000-0000-000000000000 --any-agent --agent-type planner",
        "tasks claim w --lease 5",
        "tasks complete 00000000-0000-0000-0000-000000000000 --result {",
        "agents add x --type poet",
        "executions start x --input @/no/such/file",
        "executions fail 00000000-0000-0000-0000-000000000000",
        "users list --limit 0",
        "db reset",
        "db url --role root"
      })
  void refusesWrongUsageWithoutLookingForADatabase(String line) {
    VibeRun run = run(line.isEmpty() ? new String[0] : line.split(" "));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isNotBlank().doesNotContain("secret", "Exception");
  }

  private static VibeRun run(String... arguments) {
    return VibeRun.with(Map.of("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none"), arguments);
  }
}
