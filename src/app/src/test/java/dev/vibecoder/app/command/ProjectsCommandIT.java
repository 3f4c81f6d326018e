package dev.vibecoder.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.ScriptedRepository;
import dev.vibecoder.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ProjectsCommandIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Test
  void keepsAProjectFromAddingItTwiceToRemovingIt(@TempDir Path folder) throws Exception {
    Path repository = folder.resolve("my repo");
    ScriptedRepository.create(repository).close();
    Path link = Files.createSymbolicLink(folder.resolve("link"), repository);

    VibeRun added = VibeRun.on(DATABASE, "projects", "add", "--json", repository.toString());
    VibeRun again = VibeRun.on(DATABASE, "projects", "add", "--json", link.toString());
    VibeRun shown = VibeRun.on(DATABASE, "projects", "show", "--json", "my repo");
    VibeRun removed = VibeRun.on(DATABASE, "projects", "remove", "--yes", "my repo");
    VibeRun gone = VibeRun.on(DATABASE, "projects", "show", "my repo");

    assertThat(added.json().get(0).get("added").asBoolean()).isTrue();
    assertThat(again.json().get(0).get("added").asBoolean()).isFalse();
    assertThat(again.json().get(0).get("id")).isEqualTo(added.json().get(0).get("id"));
    assertThat(shown.json().get(0).get("repository_url").asString()).endsWith("/my%20repo");
    assertThat(removed.out()).isEqualTo("my repo removed.\n");
    assertThat(gone.exitCode()).isEqualTo(1);
    assertThat(gone.err()).contains("there is no project my repo");
  }

  @Test
  void listsUrlsInTheirCanonicalForm() {
    VibeRun.on(
        DATABASE, "projects", "add", "https://Example.org:443/team/tool.git/", "--name", "tool");

    VibeRun run = VibeRun.on(DATABASE, "projects", "list", "--format", "csv");

    assertThat(run.out())
        .contains("tool,never synced,https://example.org/team/tool.git,,,,0,0,0,0,0,0\r\n");
  }

  @Test
  void doesNotGiveAProjectTheNameOfAnother() {
    VibeRun.on(DATABASE, "projects", "add", "https://example.org/a/x", "--name", "taken");

    VibeRun run =
        VibeRun.on(DATABASE, "projects", "add", "https://example.org/b/x", "--name", "taken");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("taken");
  }

  @Test
  void worksThroughAPoolerAndPastIt() {
    Map<String, String> variables =
        Map.of(
            "DATABASE_URL", DATABASE.url() + "?ApplicationName=pooled",
            "DIRECT_URL",
                DATABASE.jdbcUrl()
                    + "?user="
                    + DATABASE.user()
                    + "&password="
                    + DATABASE.password());

    VibeRun run = VibeRun.with(variables, "projects", "add", "https://example.org/pooled");

    assertThat(run.err()).isEmpty();
    assertThat(VibeRun.with(variables, "report", "projects", "--json").json().toString())
        .contains("pooled");
  }

  @Test
  void leavesTheProjectWhenNobodyConsents() {
    VibeRun.on(DATABASE, "projects", "add", "https://example.org/kept");

    assertThat(VibeRun.on(DATABASE, "projects", "remove", "kept").exitCode()).isEqualTo(2);
    assertThat(VibeRun.on(DATABASE, "projects", "show", "kept").exitCode()).isZero();
  }

  @Test
  void bringsInANewProjectFromADayOnAndSaysSoWhereverItIsCounted() {
    VibeRun added =
        VibeRun.on(
            DATABASE, "projects", "add", "https://example.org/bound", "--since", "2024-01-01");
    VibeRun list = VibeRun.on(DATABASE, "projects", "list");
    VibeRun shown = VibeRun.on(DATABASE, "projects", "show", "bound");
    VibeRun report = VibeRun.on(DATABASE, "report", "commits", "--project", "bound");

    assertThat(added.out())
        .isEqualTo("bound added: https://example.org/bound (since 2024-01-01)\n");
    assertThat(list.out()).contains("ingest_since", "2024-01-01T00:00:00Z");
    assertThat(shown.out()).contains("since 2024-01-01 by choice");
    assertThat(report.err()).contains("bound is counted since 2024-01-01 only.");
  }

  @Test
  void keepsTheHistoryOfAProjectThatIsKnownAndSaysSo() {
    String url = "https://example.org/whole";
    VibeRun.on(DATABASE, "projects", "add", url);

    VibeRun again = VibeRun.on(DATABASE, "projects", "add", url, "--since", "2024-01-01", "--json");

    assertThat(again.exitCode()).isZero();
    assertThat(again.err())
        .contains("whole is watched already with its whole history", "changes nothing");
    assertThat(again.json().get(0).get("ingest_since").isNull()).isTrue();
    assertThat(DATABASE.value("SELECT ingest_since FROM projects WHERE name = 'whole'"))
        .isEqualTo("?");
  }
}
