package dev.vibecoder.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.ScriptedRepository;
import dev.vibecoder.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCommandIT {

  private final TestDatabase database = new TestDatabase();

  @TempDir private Path folder;
  private Path origin;

  @BeforeEach
  void open() {
    database.create();
    origin = folder.resolve("origin.git");
    try (var repository = ScriptedRepository.create(origin)) {
      repository
          .commit("main")
          .file("src/Login.java", "class Login {\n  void check(String password) {}\n}\n")
          .message("Check the password at login\n")
          .create();
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void goesForwardToANewIndexAndBackToTheOldOne() {
    assertThat(vibe(Map.of(), "nightly", origin.toString()).exitCode()).isZero();
    VibeRun wider = vibe(chunks(256), "nightly");
    assertThat(wider.exitCode()).as(wider.err()).isZero();
    assertThat(wider.err()).contains("searches use index 2", "vibe index use 1 goes back");
    assertThat(states()).containsExactly("STANDBY|f", "ACTIVE|f");

    VibeRun back = vibe(chunks(256), "index", "use", "1");
    assertThat(back.out()).contains("Searches use index 1", "Index 2 is held");
    vibe(chunks(256), "nightly");
    assertThat(states()).as("a held one stays").containsExactly("ACTIVE|f", "STANDBY|t");

    VibeRun dropped = vibe(Map.of(), "index", "drop", "2", "--yes");
    assertThat(dropped.out()).isEqualTo("Index 2 removed.\n");
    assertThat(database.value("SELECT count(*) FROM code_chunks WHERE generation = 2"))
        .isEqualTo("0");
  }

  @Test
  void listsThemAndNamesTheWayOutOfEveryMistake() {
    assertThat(vibe(Map.of(), "index", "use", "1").err()).contains("vibe nightly PATH");
    vibe(Map.of(), "nightly", origin.toString());

    VibeRun list = vibe(Map.of(), "index", "list", "--json");
    assertThat(list.json().get(0).get("state").asString()).isEqualTo("active");
    assertThat(list.json().get(0).get("projects_complete").asInt()).isEqualTo(1);
    assertThat(list.json().get(0).get("chunks").asInt()).isEqualTo(1);
    assertThat(vibe(Map.of(), "index", "list").out()).contains("1 of 1", "active");

    assertThat(vibe(Map.of(), "index", "use", "9").err()).contains("see vibe index list");
    VibeRun searched = vibe(Map.of(), "index", "drop", "1", "--yes");
    assertThat(searched.exitCode()).isEqualTo(1);
    assertThat(searched.err()).contains("vibe index use OTHER first");
    assertThat(vibe(Map.of(), "index", "drop", "1").exitCode()).isEqualTo(2);
  }

  private List<String> states() {
    return database.rows("SELECT state, held_at IS NOT NULL FROM index_generations ORDER BY id");
  }

  private static Map<String, String> chunks(int tokens) {
    return Map.of("VIBE_EMBEDDING_CHUNKTOKENS", Integer.toString(tokens));
  }

  private VibeRun vibe(Map<String, String> more, String... arguments) {
    var variables = new HashMap<>(more);
    variables.put("DATABASE_URL", database.url());
    variables.put("VIBE_HOME", folder.resolve("home").toString());
    return VibeRun.with(variables, arguments);
  }
}
