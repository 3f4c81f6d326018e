package dev.vibecoder.store;

import dev.vibecoder.domain.code.Chunk;
import dev.vibecoder.domain.code.CodeSymbol;
import dev.vibecoder.domain.code.SymbolKind;
import dev.vibecoder.domain.project.NewProject;
import dev.vibecoder.domain.project.RepositoryUrl;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Projects of one owner with indexed files, for searches. */
final class IndexedCode {

  static final int DIMENSIONS = 3;

  private final StoreFixture store;
  private final UUID owner;

  IndexedCode(StoreFixture store) {
    this.store = store;
    this.owner = store.table(UserTable.class).findOrAdd("ann@example.org", "Ann").id();
  }

  UUID project(String name) {
    var url = RepositoryUrl.ofPath(Path.of("/repos", name));
    return store.table(ProjectTable.class).findOrAdd(owner, NewProject.here(url, name)).id();
  }

  Generation generation() {
    return store
        .table(GenerationTable.class)
        .findOrAdd(owner, new NewGeneration("test", "m", DIMENSIONS, "c", null));
  }

  IndexScope scope(UUID... projects) {
    return store.table(ProjectIndexTable.class).scope(generation(), List.of(projects));
  }

  /** A file with a word's impact each for these words, and definitions of these names. */
  static EmbeddedFile file(String path, String words, String... names) {
    Map<String, Float> impacts =
        Arrays.stream(words.split(" "))
            .collect(Collectors.toMap(word -> word, word -> 1f, Float::sum));
    List<CodeSymbol> symbols =
        Arrays.stream(names)
            .map(name -> new CodeSymbol(name, "Outer." + name, SymbolKind.METHOD, 1, 2))
            .toList();
    var chunk =
        new EmbeddedChunk(
            new Chunk(0, words, 1, 2, "Outer.x", SymbolKind.METHOD, 9),
            path,
            new float[] {1, path.length(), 1});
    return new EmbeddedFile(
        new IndexedFile(path, "b".repeat(40), "MAIN", 1, 9, 9, 4, null),
        List.of(chunk),
        symbols,
        impacts);
  }

  void put(UUID project, EmbeddedFile... files) {
    ProjectIndex index = store.table(ProjectIndexTable.class).findOrAdd(project, generation().id());
    store
        .transaction()
        .executeWithoutResult(
            status ->
                store.table(CodeChunkTable.class).replace(index, "c".repeat(40), List.of(files)));
  }
}
