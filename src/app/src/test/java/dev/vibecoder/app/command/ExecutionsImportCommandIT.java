package dev.vibecoder.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ExecutionsImportCommandIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String GOOD = "{\"id\":\"%s\",\"started_at\":\"2026-03-01T10:00:00Z\"}\n";

  @TempDir Path folder;

  @Test
  void saysWhatWasTakenAndWhatWasRefusedByFileAndLine() throws IOException {
    String file = file("a.jsonl", GOOD.formatted("a") + "{}\n");

    VibeRun run = VibeRun.on(DATABASE, "executions", "import", file);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains(file + " (jsonl): 1 taken, 0 updated, 0 known already, 1 refused");
    assertThat(run.err()).contains(file + ":2: refused: id is missing");
    VibeRun again =
        VibeRun.on(DATABASE, "executions", "import", "--again", "--strict", "--json", file);
    assertThat(again.exitCode()).isEqualTo(1);
    JsonNode shown = again.json().at("/files/0");
    assertThat(shown.at("/counts/known").asInt()).isEqualTo(1);
    assertThat(shown.at("/refusals/0/reason").asString()).isEqualTo("id is missing");
  }

  @Test
  void failsForWhatCannotBeReadToItsEndAndForNamedFilesOfNoFormat() throws IOException {
    String cut = file("cut.json", "[" + GOOD.formatted("c") + ", {");
    String odd = file("odd.txt", "hello\n");

    VibeRun broken = VibeRun.on(DATABASE, "executions", "import", "--format", "jsonl", cut);
    assertThat(broken.exitCode()).isEqualTo(1);
    assertThat(broken.out()).contains("1 taken");
    assertThat(broken.err()).contains(cut + " is not JSON from line");
    assertThat(VibeRun.on(DATABASE, "executions", "import", odd).exitCode()).isEqualTo(1);
    assertThat(VibeRun.on(DATABASE, "executions", "import", folder + "/gone").exitCode())
        .isEqualTo(2);
    assertThat(VibeRun.on(DATABASE, "executions", "import", "--format", "xml", odd).err())
        .contains("there are claude-code, otlp, litellm, langfuse, jsonl");
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }
}
