package dev.vibecoder.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class FilesIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String MODEL = "words";
  private static final String ODD = "docs/a b;c=%?é\u202E.md";
  private static final String ODD_ENCODED = "docs/a%20b%3Bc%3D%25%3F%C3%A9%E2%80%AE.md";

  private static QueryFixture service;

  @BeforeAll
  static void fill() {
    service = new QueryFixture(DATABASE, new HashedWords(MODEL));
    Project engine = service.project("engine");
    for (String path : List.of("src/B.java", "src/A.java", "src/a.py", ODD, "Z.java")) {
      service.index(engine, MODEL, path, "text of " + path);
    }
    service.skip(engine, MODEL, "yarn.lock", "lock file");
    service.index(engine, MODEL, "src/Long.java", List.of("one", "two", "three", "four"));
    service.index(engine, "other", "src/Other.java", "of a model that is not searched");
    service.index(service.project("eve@example.org", "hers"), MODEL, "hers.py", "hers");
  }

  @AfterAll
  static void close() {
    service.close();
  }

  @Test
  void pagesThroughAllFilesByPath() {
    List<String> paths = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = service.get("/api/v1/projects/engine/files?limit=2&cursor=" + cursor).json();
      assertThat(page.get("files").size()).isBetween(1, 2);
      paths.addAll(paths(page));
      cursor = page.get("next").isNull() ? "" : page.get("next").asString();
    } while (!cursor.isEmpty());

    assertThat(paths)
        .containsExactly(
            "Z.java", ODD, "src/A.java", "src/B.java", "src/Long.java", "src/a.py", "yarn.lock");
  }

  @Test
  void listsFilesOfAPathAndALanguage() {
    String files = "/api/v1/projects/engine/files";

    assertThat(paths(service.get(files + "?path=src/%3F.*").json()))
        .containsExactly("src/A.java", "src/B.java", "src/a.py");
    assertThat(paths(service.get(files + "?language=PYTHON").json())).containsExactly("src/a.py");
    assertThat(paths(service.get(files + "?path=%25").json())).isEmpty();
  }

  @Test
  void showsAFileWithItsChunksAndDefinitions() {
    JsonNode file = service.get("/api/v1/projects/engine/files/src/Long.java").json();

    assertThat(file.propertyNames())
        .containsExactly(
            "project",
            "path",
            "language",
            "type",
            "role",
            "chunks",
            "tokens",
            "skipped",
            "commit_sha",
            "indexed_at",
            "chunk_list",
            "symbols");
    assertThat(file.get("chunk_list").valueStream().map(chunk -> chunk.get("start_line").asInt()))
        .containsExactly(1, 4, 7, 10);
    assertThat(file.get("symbols").get(0).get("path").asString()).isEqualTo("A.b");
  }

  @Test
  void saysWhyAFileWasSkipped() {
    JsonNode file = service.get("/api/v1/projects/engine/files/yarn.lock").json();

    assertThat(file.get("skipped").asString()).isEqualTo("lock file");
    assertThat(file.get("chunk_list").values()).isEmpty();
  }

  @Test
  void findsAFileWhateverItsName() {
    Answer answer = service.get("/api/v1/projects/engine/files/" + ODD_ENCODED);

    assertThat(answer.json().get("path").asString()).isEqualTo(ODD);
  }

  @Test
  void showsAChunkWithItsSurroundings() {
    JsonNode chunks =
        service.get("/api/v1/projects/engine/files/src/Long.java").json().get("chunk_list");
    String second = "/api/v1/chunks/" + chunks.get(1).get("id").asString();

    assertThat(contents(second)).containsExactly("two");
    assertThat(contents(second + "?before=5&after=1")).containsExactly("one", "two", "three");
    JsonNode answer = service.get(second).json();
    assertThat(answer.get("path").asString()).isEqualTo("src/Long.java");
    assertThat(answer.get("project").asString()).isEqualTo("engine");
    assertThat(answer.get("chunks").get(0).get("start_line").asInt()).isEqualTo(4);
  }

  @Test
  void showsNothingOfAnybodyElse() {
    String hers = DATABASE.value("SELECT id FROM code_chunks WHERE file_path = 'hers.py'");

    assertThat(service.get("/api/v1/chunks/" + hers).status()).isEqualTo(404);
    for (String path : List.of("hers", "hers/files", "hers/files/hers.py")) {
      assertThat(service.get("/api/v1/projects/" + path).status()).isEqualTo(404);
    }
    assertThat(service.get("/api/v1/projects").body()).doesNotContain("hers");
    assertThat(service.get("/api/v1/search?q=hers").body()).doesNotContain("hers.py");
  }

  private static List<String> paths(JsonNode page) {
    return page.get("files").valueStream().map(file -> file.get("path").asString()).toList();
  }

  private static List<String> contents(String target) {
    return service
        .get(target)
        .json()
        .get("chunks")
        .valueStream()
        .map(chunk -> chunk.get("content").asString())
        .toList();
  }
}
