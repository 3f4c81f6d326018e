package dev.vibecoder.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.code.Chunk;
import dev.vibecoder.domain.project.NewProject;
import dev.vibecoder.domain.project.RepositoryUrl;
import dev.vibecoder.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.List;
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
    UUID project = project("many");

    replace(project, indexed("a 'b', {c}.txt", "one"), skipped("logo.png", "BINARY"));

    assertThat(store.table(IndexedFileTable.class).all(project, "model"))
        .containsExactlyInAnyOrder(
            new IndexedFile("a 'b', {c}.txt", "one", "cut-1", 1, 7, null),
            new IndexedFile("logo.png", "none", "cut-1", 0, 0, "BINARY"));
  }

  @Test
  void replacesAnEntryAndLeavesTheOthers() {
    UUID project = project("again");
    replace(project, indexed("a.txt", "one"), indexed("b.txt", "one"));

    replace(project, skipped("a.txt", "EMPTY"));
    replace(project);

    assertThat(store.table(IndexedFileTable.class).all(project, "model"))
        .containsExactlyInAnyOrder(
            new IndexedFile("a.txt", "none", "cut-1", 0, 0, "EMPTY"),
            new IndexedFile("b.txt", "one", "cut-1", 1, 7, null));
    assertThat(store.table(CodeEmbeddingTable.class).count(project, "model")).isEqualTo(1);
  }

  private static void replace(UUID project, EmbeddedFile... files) {
    store
        .transaction()
        .executeWithoutResult(
            status ->
                store
                    .table(CodeEmbeddingTable.class)
                    .replace(project, "model", HEAD, List.of(files)));
  }

  private static EmbeddedFile indexed(String path, String blob) {
    var chunk =
        new EmbeddedChunk(new Chunk(0, "text", 1, 1, null, null, 7), "hash", new float[] {1, 0});
    return new EmbeddedFile(new IndexedFile(path, blob, "cut-1", 1, 7, null), List.of(chunk));
  }

  private static EmbeddedFile skipped(String path, String reason) {
    return new EmbeddedFile(new IndexedFile(path, "none", "cut-1", 0, 0, reason), List.of());
  }

  private static UUID project(String name) {
    UUID owner = store.table(UserTable.class).findOrAdd(name + "@example.org", name).id();
    RepositoryUrl url = RepositoryUrl.ofPath(Path.of("/" + name));
    return store.table(ProjectTable.class).findOrAdd(owner, NewProject.here(url, name)).id();
  }
}
