package dev.vibecoder.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.code.Chunk;
import dev.vibecoder.domain.project.NewProject;
import dev.vibecoder.domain.project.RepositoryUrl;
import dev.vibecoder.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IndexedFileTableIT {

  private static final String HEAD = "0".repeat(40);

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static StoreFixture store;

  @BeforeAll
  static void open() {
    store = new StoreFixture(DATABASE);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void keepsTheEntriesOfManyFilesWhetherIndexedOrSkipped() {
    ProjectIndex project = index("many");

    replace(project, indexed("a 'b', {c}.txt", "one"), skipped("logo.png", "BINARY"));

    assertThat(store.table(IndexedFileTable.class).all(project))
        .containsExactlyInAnyOrder(
            new IndexedFile("a 'b', {c}.txt", "one", "MAIN", 1, 7, 3, 0, null),
            new IndexedFile("logo.png", "none", "MAIN", 0, 0, 0, 0, "BINARY"));
  }

  @Test
  void replacesAnEntryAndLeavesTheOthers() {
    ProjectIndex project = index("again");
    replace(project, indexed("a.txt", "one"), indexed("b.txt", "one"));

    replace(project, skipped("a.txt", "EMPTY"));
    replace(project);

    assertThat(store.table(IndexedFileTable.class).all(project))
        .containsExactlyInAnyOrder(
            new IndexedFile("a.txt", "none", "MAIN", 0, 0, 0, 0, "EMPTY"),
            new IndexedFile("b.txt", "one", "MAIN", 1, 7, 3, 0, null));
    assertThat(
            DATABASE.value(
                "SELECT count(*) FROM code_chunks WHERE project_id = '"
                    + project.projectId()
                    + "'"))
        .isEqualTo("1");
  }

  private static void replace(ProjectIndex project, EmbeddedFile... files) {
    store
        .transaction()
        .executeWithoutResult(
            status -> store.table(CodeChunkTable.class).replace(project, HEAD, List.of(files)));
  }

  private static EmbeddedFile indexed(String path, String blob) {
    var chunk =
        new EmbeddedChunk(new Chunk(0, "text", 1, 1, null, null, 7), "hash", new float[] {1, 0});
    return new EmbeddedFile(
        new IndexedFile(path, blob, "MAIN", 1, 7, 3, 0, null), List.of(chunk), List.of(), Map.of());
  }

  private static EmbeddedFile skipped(String path, String reason) {
    return EmbeddedFile.without(new IndexedFile(path, "none", "MAIN", 0, 0, 0, 0, reason));
  }

  private static ProjectIndex index(String name) {
    UUID owner = store.table(UserTable.class).findOrAdd(name + "@example.org", name).id();
    RepositoryUrl url = RepositoryUrl.ofPath(Path.of("/" + name));
    UUID project =
        store.table(ProjectTable.class).findOrAdd(owner, NewProject.here(url, name)).id();
    int generation =
        store
            .table(GenerationTable.class)
            .findOrAdd(owner, new NewGeneration("test", "model", 2, "cut-1", null))
            .id();
    return store.table(ProjectIndexTable.class).findOrAdd(project, generation);
  }
}
