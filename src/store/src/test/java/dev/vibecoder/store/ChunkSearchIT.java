package dev.vibecoder.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.pgvector.PGvector;
import dev.vibecoder.domain.code.Chunk;
import dev.vibecoder.domain.project.NewProject;
import dev.vibecoder.domain.project.RepositoryUrl;
import dev.vibecoder.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChunkSearchIT {

  private static final String SHA = "1".repeat(40);
  private static final List<String> CONTENTS = List.of("h-lib/g_3.py", "none");

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static StoreFixture store;
  private static UUID big;
  private static UUID small;

  @BeforeAll
  static void open() {
    store = new StoreFixture(DATABASE);
    big = project("big");
    small = project("small");
    put(big, "m384", 384, range(300, i -> file("src/F%03d.java".formatted(i), unit(384, i))));
    put(small, "m384", 384, range(5, i -> file("lib/g_%d.py".formatted(i), unit(384, i))));
    put(small, "m3072", 3072, List.of(file("lib/g_0.py", unit(3072, 7))));
    DATABASE.execute("ANALYZE code_chunks");
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void findsTheNearestFirst() {
    NearChunk best = search("m384", unit(384, 42), ChunkFilter.in(both()), 3).get(0);

    assertThat(best.file().path()).isEqualTo("src/F042.java");
    assertThat(best.similarity()).isCloseTo(1.0, org.assertj.core.data.Offset.offset(1e-4));
    assertThat(best.file().projectId()).isEqualTo(big);
  }

  @Test
  void givesAsManyAsThereAreUnderANarrowFilter() {
    float[] farFromAll = unit(384, 299);

    assertThat(search("m384", farFromAll, ChunkFilter.in(List.of(small)), 10)).hasSize(5);
    assertThat(
            search(
                "m384", farFromAll, new ChunkFilter(both(), "python", null, null, null, null), 10))
        .hasSize(5);
    assertThat(
            search(
                "m384",
                farFromAll,
                new ChunkFilter(both(), null, "lib/g_?.py", null, null, null),
                10))
        .hasSize(5);
    assertThat(
            search(
                "m384", farFromAll, new ChunkFilter(both(), null, "lib/g%", null, null, null), 10))
        .isEmpty();
  }

  @Test
  void givesTheSameThroughTheIndexAndRefusesToUseOneForFew() {
    var indexes = store.table(VectorIndexes.class);
    Generation generation =
        store.table(GenerationTable.class).find(generation("m384", 384)).orElseThrow();
    assertThat(indexes.isReady(generation.id())).isFalse();
    assertThat(indexes.create(generation)).isTrue();
    assertThat(indexes.isReady(generation.id())).isTrue();
    IndexScope scope = store.table(ProjectIndexTable.class).scope(generation, both());
    var chunks = store.table(ChunkSearch.class);
    var python = new ChunkFilter(both(), "python", null, null, null, null);

    for (ChunkFilter filter : List.of(ChunkFilter.in(both()), python)) {
      NearestChunks exact = chunks.nearest(scope, unit(384, 42), filter, 10, Route.EXACT);
      NearestChunks indexed = chunks.nearest(scope, unit(384, 42), filter, 10, Route.INDEX);
      assertThat(exact.route()).isEqualTo(Route.EXACT);
      assertThat(indexed.route()).isEqualTo(Route.INDEX);
      assertThat(indexed.hits()).hasSameSizeAs(exact.hits());
      assertThat(indexed.hits().get(0)).isEqualTo(exact.hits().get(0));
    }
    assertThat(chunks.nearest(scope, unit(384, 42), python, 10, Route.AUTO).route())
        .isEqualTo(Route.EXACT);
    indexes.drop(generation.id());
    assertThat(indexes.isReady(generation.id())).isFalse();
  }

  @Test
  void comparesWhatIsTooSmallAShareForTheIndex() {
    Generation generation =
        store.table(GenerationTable.class).find(generation("m384", 384)).orElseThrow();
    var indexes = store.table(VectorIndexes.class);
    indexes.create(generation);
    List<Integer> shards = store.table(ProjectIndexTable.class).scope(generation, both()).shards();
    var chunks = store.table(ChunkSearch.class);
    ChunkFilter all = ChunkFilter.in(both());

    var share = new IndexScope(generation, shards, 100, 10_000, 1_000_000);
    var half = new IndexScope(generation, shards, 100, 10_000, 20_000);
    var many = new IndexScope(generation, shards, 100, 30_000, 1_000_000);

    assertThat(chunks.nearest(share, unit(384, 1), all, 5, Route.AUTO).route())
        .isEqualTo(Route.EXACT);
    assertThat(chunks.nearest(half, unit(384, 1), all, 5, Route.AUTO).route())
        .isEqualTo(Route.INDEX);
    assertThat(chunks.nearest(many, unit(384, 1), all, 5, Route.AUTO).route())
        .isEqualTo(Route.INDEX);
    indexes.drop(generation.id());
  }

  @Test
  void neverMixesModels() {
    assertThat(search("m3072", unit(3072, 7), ChunkFilter.in(both()), 10)).hasSize(1);
  }

  @Test
  void runsTheDocumentedStatementUnchanged() throws SQLException {
    try (Connection connection = DATABASE.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          PREPARE documented AS
          SELECT file_path, content, 1 - (embedding <=> $1::vector) AS similarity
          FROM code_embeddings WHERE project_id = $2 ORDER BY embedding <=> $1::vector LIMIT 10
          """);
      String question = new PGvector(unit(384, 10)).getValue();
      try (ResultSet rows =
          statement.executeQuery("EXECUTE documented('%s', '%s')".formatted(question, big))) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString("file_path")).isEqualTo("src/F010.java");
        assertThat(rows.getDouble("similarity")).isGreaterThan(0.99);
      }
    }
  }

  @Test
  void takesAKnownVectorOverByItsHash() {
    var chunks = store.table(CodeChunkTable.class);

    assertThat(chunks.vectors(index(small, "m384", 384), CONTENTS).values())
        .singleElement()
        .satisfies(known -> assertThat(known.vector()).isEqualTo(unit(384, 3)))
        .extracting(KnownVector::origin)
        .isEqualTo(VectorOrigin.PROJECT);
    assertThat(chunks.vectors(index(big, "m384", 384), CONTENTS).values())
        .singleElement()
        .extracting(KnownVector::origin)
        .isEqualTo(VectorOrigin.ELSEWHERE);
    assertThat(chunks.vectors(index(small, "m3072", 3072), CONTENTS)).isEmpty();
  }

  private static ProjectIndex index(UUID project, String model, int dimensions) {
    return store.table(ProjectIndexTable.class).findOrAdd(project, generation(model, dimensions));
  }

  private static List<NearChunk> search(
      String model, float[] question, ChunkFilter filter, int limit) {
    Generation generation =
        store.table(GenerationTable.class).find(generation(model, question.length)).orElseThrow();
    IndexScope scope = store.table(ProjectIndexTable.class).scope(generation, filter.projects());
    return store
        .table(ChunkSearch.class)
        .nearest(scope, question, filter, limit, Route.AUTO)
        .hits();
  }

  private static List<EmbeddedFile> range(int count, IntFunction<EmbeddedFile> each) {
    return IntStream.range(0, count).mapToObj(each).toList();
  }

  private static EmbeddedFile file(String path, float[] vector) {
    var chunk =
        new EmbeddedChunk(
            new Chunk(0, "text of " + path, 1, 1, null, null, 9), "h-" + path, vector);
    return new EmbeddedFile(
        new IndexedFile(path, SHA, "MAIN", 1, 9, 3, 0, null), List.of(chunk), List.of(), Map.of());
  }

  private static List<UUID> both() {
    return List.of(big, small);
  }

  private static int generation(String model, int dimensions) {
    UUID user = store.table(UserTable.class).findOrAdd("ann@example.org", "Ann").id();
    return store
        .table(GenerationTable.class)
        .findOrAdd(user, new NewGeneration("test", model, dimensions, "c1", null))
        .id();
  }

  private static void put(UUID project, String model, int dimensions, List<EmbeddedFile> files) {
    ProjectIndex index =
        store.table(ProjectIndexTable.class).findOrAdd(project, generation(model, dimensions));
    store
        .transaction()
        .executeWithoutResult(
            status -> store.table(CodeChunkTable.class).replace(index, SHA, files));
  }

  /** Points along one axis, a little off by the one after it. */
  private static float[] unit(int dimensions, int axis) {
    float[] vector = new float[dimensions];
    vector[axis] = 1;
    vector[(axis + 1) % dimensions] = 0.25f;
    return vector;
  }

  private static UUID project(String name) {
    UUID user = store.table(UserTable.class).findOrAdd("ann@example.org", "Ann").id();
    return store
        .table(ProjectTable.class)
        .findOrAdd(user, NewProject.here(RepositoryUrl.ofPath(Path.of("/repos", name)), name))
        .id();
  }
}
