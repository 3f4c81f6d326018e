package dev.vibecoder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.pgvector.PGvector;
import dev.vibecoder.domain.code.Chunk;
import dev.vibecoder.domain.project.NewProject;
import dev.vibecoder.domain.project.RepositoryUrl;
import dev.vibecoder.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Vectors that are kept at 16 bits a number. */
class WideVectorIT {

  private static final int DIMENSIONS = 3_072;
  private static final int FILES = 120;
  private static final String SHA = "1".repeat(40);

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static StoreFixture store;
  private static UUID project;
  private static Generation generation;
  private static IndexScope scope;

  @BeforeAll
  static void open() {
    store = new StoreFixture(DATABASE);
    UUID user = store.table(UserTable.class).findOrAdd("ann@example.org", "Ann").id();
    project =
        store
            .table(ProjectTable.class)
            .findOrAdd(user, NewProject.here(RepositoryUrl.ofPath(Path.of("/repos/w")), "w"))
            .id();
    generation =
        store
            .table(GenerationTable.class)
            .findOrAdd(user, new NewGeneration("test", "wide", DIMENSIONS, "c1", null));
    var index = store.table(ProjectIndexTable.class).findOrAdd(project, generation.id());
    List<EmbeddedFile> files = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      // A third have the same vector, and none has unit length.
      files.add(
          file("src/%03d.%s".formatted(i, i < 7 ? "go" : "java"), vector(i % 3 == 0 ? 0 : i)));
    }
    store
        .transaction()
        .executeWithoutResult(
            status -> store.table(CodeChunkTable.class).replace(index, SHA, files));
    scope = store.table(ProjectIndexTable.class).scope(generation, List.of(project));
    DATABASE.execute("ANALYZE code_chunks");
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void standsOnItsPage() {
    assertThat(DATABASE.value("SELECT count(half) FROM code_chunks WHERE embedding IS NULL"))
        .isEqualTo(Integer.toString(FILES));
    assertThat(Integer.parseInt(DATABASE.value("SELECT pg_relation_size('code_chunks') / 8192")))
        .isGreaterThanOrEqualTo(FILES);
    for (Invariant each : IndexInvariants.ALL) {
      assertThat(DATABASE.rows(each.violations())).as(each.name()).isEmpty();
    }
  }

  @Test
  void answersTheDocumentedStatement() {
    String question = new PGvector(vector(1)).getValue();

    assertThat(
            DATABASE.rows(
                """
                SELECT file_path, round((1 - (embedding <=> '%1$s'::vector))::numeric, 5),
                       vector_dims(embedding)
                FROM code_embeddings WHERE project_id = '%2$s'
                ORDER BY embedding <=> '%1$s'::vector LIMIT 1
                """
                    .formatted(question, project)))
        .containsExactly("src/001.go|1.00000|3072");
  }

  @Test
  void findsWhatIsNearestByWholeVectors() {
    var all = ChunkFilter.in(List.of(project));
    for (int question = 1000; question < 1020; question++) {
      List<NearChunk> found = nearest(question, all, 10, Route.AUTO).hits();

      double[] cosines = cosines(vector(question));
      for (int i = 0; i < found.size(); i++) {
        assertThat(found.get(i).similarity()).isCloseTo(cosines[i], offset(1e-4));
      }
    }
  }

  @Test
  void lendsAVectorToOtherPlacesOfItsContent() {
    var index = store.table(ProjectIndexTable.class).findOrAdd(project, generation.id());
    var known = store.table(CodeChunkTable.class).vectors(index, List.of("h-src/001.go"));

    assertThat(known.values())
        .singleElement()
        .satisfies(
            each -> assertThat(HalfVector.of(each.vector())).isEqualTo(HalfVector.of(vector(1))));
  }

  @Test
  void ordersEqualOnesByTheirPaths() {
    List<String> paths =
        nearest(0, ChunkFilter.in(List.of(project)), 100, Route.AUTO).hits().stream()
            .map(hit -> hit.file().path())
            .limit(40)
            .toList();

    assertThat(paths).isSorted().hasSize(40).startsWith("src/000.go", "src/003.go", "src/006.go");
  }

  @Test
  void givesAsManyAsThereAre() {
    var all = ChunkFilter.in(List.of(project));
    var go = new ChunkFilter(List.of(project), "go", null, null, null, null);
    var indexes = store.table(VectorIndexes.class);
    assertThat(indexes.create(generation)).isTrue();
    for (Route route : List.of(Route.EXACT, Route.INDEX)) {
      assertThat(nearest(1000, all, 1, route).hits()).hasSize(1);
      assertThat(nearest(1000, all, FILES + 9, route).hits()).hasSize(FILES);
      assertThat(similarities(nearest(1000, go, 10, route)))
          .isEqualTo(similarities(nearest(1000, go, 10, Route.EXACT)))
          .hasSize(7);
    }
    indexes.drop(generation.id());
  }

  @Test
  void tellsHowNearOtherFilesAre() {
    var file = new FileKey(project, "src/001.go");
    double near =
        nearest(1000, ChunkFilter.in(List.of(project)), FILES, Route.EXACT).hits().stream()
            .filter(hit -> hit.file().equals(file))
            .findFirst()
            .orElseThrow()
            .similarity();

    assertThat(
            store
                .table(FileChunks.class)
                .similarities(generation, List.of(file), vector(1000))
                .get(file))
        .isEqualTo(near);
  }

  /** Of all chunks, the nearest first. */
  private static double[] cosines(float[] question) {
    return IntStream.range(0, FILES)
        .mapToDouble(i -> -cosine(vector(i % 3 == 0 ? 0 : i), question))
        .sorted()
        .map(negative -> -negative)
        .toArray();
  }

  private static double cosine(float[] one, float[] other) {
    double product = 0;
    double ones = 0;
    double others = 0;
    for (int i = 0; i < one.length; i++) {
      product += (double) one[i] * other[i];
      ones += (double) one[i] * one[i];
      others += (double) other[i] * other[i];
    }
    return product / Math.sqrt(ones * others);
  }

  private static NearestChunks nearest(int question, ChunkFilter filter, int limit, Route route) {
    return store.table(ChunkSearch.class).nearest(scope, vector(question), filter, limit, route);
  }

  private static List<Double> similarities(NearestChunks found) {
    return found.hits().stream().map(NearChunk::similarity).toList();
  }

  private static EmbeddedFile file(String path, float[] vector) {
    var chunk =
        new EmbeddedChunk(
            new Chunk(0, "text of " + path, 1, 1, null, null, 9), "h-" + path, vector);
    return new EmbeddedFile(
        new IndexedFile(path, SHA, "MAIN", 1, 9, 3, 0, null), List.of(chunk), List.of(), Map.of());
  }

  private static float[] vector(int seed) {
    var random = new Random(seed);
    float[] vector = new float[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] = (float) random.nextGaussian() + (i % 50 == 0 ? 5 : 0);
    }
    return vector;
  }
}
