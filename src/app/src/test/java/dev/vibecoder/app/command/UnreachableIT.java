package dev.vibecoder.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnreachableIT {

  private static final String SECRET = "s3cr3t-w0rd";

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  static Stream<Map<String, String>> wrongDatabases() {
    String url = DATABASE.url();
    return Stream.of(
        Map.of("DATABASE_URL", url.replace(DATABASE.password(), SECRET)),
        Map.of("DATABASE_URL", url + "_not_there"),
        Map.of("DATABASE_URL", "postgres://ann:" + SECRET + "@127.0.0.1:1/none"),
        Map.of("DATABASE_URL", "postgres://ann:" + SECRET + "@no-such-host.invalid/none"),
        Map.of("DATABASE_URL", "mysql://ann:" + SECRET + "@127.0.0.1/none"),
        Map.of("DATABASE_URL", "postgres://ann:" + SECRET + "@[broken/none"),
        Map.of("DATABASE_URL", url, "DIRECT_URL", "jdbc:postgresql:none?password=" + SECRET),
        Map.of("DATABASE_URL", url, "DIRECT_URL", url.replace(DATABASE.password(), SECRET)));
  }

  @ParameterizedTest
  @MethodSource("wrongDatabases")
  void saysWhyInOneMessageWithoutSecretsAndEndsWithThree(Map<String, String> variables) {
    for (String command : new String[] {"projects list", "db info", "report costs"}) {
      VibeRun run = VibeRun.with(variables, command.split(" "));

      assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
      assertThat(run.out()).isEmpty();
      assertThat(run.err())
          .startsWith("vibe: ")
          .doesNotContain(SECRET, "\tat ", "Exception")
          .doesNotContain(DATABASE.password());
    }
  }

  @Test
  void theDoctorShowsWhatItCanThoughThereIsNoDatabase() {
    VibeRun run =
        VibeRun.with(
            Map.of("DATABASE_URL", "postgres://ann:" + SECRET + "@127.0.0.1:1/none"),
            "doctor",
            "--json");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.json().findValuesAsString("check")).contains("java", "disk", "database");
    assertThat(run.out()).contains("does not answer").doesNotContain(SECRET);
  }

  @Test
  void namesTheHomeThatCannotBeUsed(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    Map<String, String> variables = new HashMap<>();
    variables.put("VIBE_HOME", file.toString());

    VibeRun run = VibeRun.with(variables, "projects", "list");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains(file.toString(), "VIBE_HOME", "DATABASE_URL");
  }
}
