package dev.vibecoder.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TextSearchIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static StoreFixture store;
  private static IndexedCode code;
  private static UUID shop;
  private static UUID tools;

  @BeforeAll
  static void open() {
    store = new StoreFixture(DATABASE);
    code = new IndexedCode(store);
    shop = code.project("shop");
    tools = code.project("tools");
    code.put(
        shop,
        IndexedCode.file("src/Cart.java", "get cart total", "addItem"),
        IndexedCode.file("src/Order.java", "get cart order order", "placeOrder"),
        IndexedCode.file("web/cart.ts", "get cart", "renderCart"));
    code.put(tools, IndexedCode.file("lib/parse.py", "get parse 100% o'clock", "parse_all"));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void putsRareWordsBeforeCommonOnes() {
    assertThat(paths("get", "order")).startsWith("src/Order.java");
    assertThat(paths("get", "total")).startsWith("src/Cart.java");
    assertThat(paths("get", "parse")).startsWith("lib/parse.py");
  }

  @Test
  void tellsHowMuchOfTheQuestionIsMet() {
    WordHits hits = search(Map.of("get", 1.0, "total", 1.0, "nowhere", 1.0), all());

    assertThat(hits.frequencies()).isEqualTo(Map.of("get", 4L, "total", 1L));
    assertThat(hits.files().get(0).coverage()).isBetween(0.2, 0.6);
    assertThat(hits.files().get(0).changes()).isEqualTo(4);
  }

  @Test
  void findsNothingForWordsThatStandNowhere() {
    assertThat(paths("nowhere")).isEmpty();
    assertThat(paths("%")).isEmpty();
    assertThat(paths("'; DROP TABLE projects; --")).isEmpty();
  }

  @Test
  void keepsToTheFilterAndTheProjects() {
    var typescript = new ChunkFilter(List.of(shop, tools), "TypeScript", null, null, null, null);
    var inWeb = new ChunkFilter(List.of(shop, tools), null, "web/*", null, null, null);
    var classes = new ChunkFilter(List.of(shop, tools), null, null, null, "CLASS", null);
    var methods = new ChunkFilter(List.of(shop), null, null, "java", "METHOD", null);
    var two = new ChunkFilter(List.of(shop), null, null, null, null, List.of("src/Cart.java"));

    assertThat(pathsOf(search(Map.of("get", 1.0), typescript))).containsExactly("web/cart.ts");
    assertThat(pathsOf(search(Map.of("get", 1.0), inWeb))).containsExactly("web/cart.ts");
    assertThat(pathsOf(search(Map.of("get", 1.0), classes))).isEmpty();
    assertThat(pathsOf(search(Map.of("get", 1.0), methods))).hasSize(2);
    assertThat(pathsOf(search(Map.of("get", 1.0), two))).containsExactly("src/Cart.java");
    assertThat(
            pathsOf(
                search(
                    code.scope(tools),
                    Map.of("get", 1.0),
                    ChunkFilter.in(List.of(tools)),
                    10,
                    List.of())))
        .containsExactly("lib/parse.py");
  }

  @Test
  void scoresFilesBesideThoseThatItChose() {
    var cart = new FileKey(shop, "src/Cart.java");

    WordHits hits =
        search(
            code.scope(shop),
            Map.of("cart", 1.0),
            new ChunkFilter(List.of(shop), null, "web/*", null, null, null),
            10,
            List.of(cart));

    assertThat(pathsOf(hits)).containsExactlyInAnyOrder("web/cart.ts", "src/Cart.java");
  }

  @Test
  void forgetsTheWordsOfAFileThatChangedOrWent() {
    UUID project = code.project("changing");
    code.put(project, IndexedCode.file("a.txt", "before", "a"));
    code.put(project, IndexedCode.file("a.txt", "after", "b"));

    IndexScope scope = code.scope(project);
    assertThat(search(scope, Map.of("before", 1.0), in(project), 9, List.of()).files()).isEmpty();
    assertThat(search(scope, Map.of("after", 1.0), in(project), 9, List.of()).files()).hasSize(1);

    store
        .transaction()
        .executeWithoutResult(
            status ->
                store
                    .table(CodeChunkTable.class)
                    .remove(
                        store
                            .table(ProjectIndexTable.class)
                            .findOrAdd(project, code.generation().id()),
                        List.of("a.txt")));
    assertThat(
            DATABASE.value(
                "SELECT (SELECT count(*) FROM source_terms WHERE shard = s.shard)"
                    + " + (SELECT count(*) FROM code_symbols WHERE shard = s.shard)"
                    + " FROM project_indexes s WHERE project_id = '%s'".formatted(project)))
        .isEqualTo("0");
  }

  @Test
  void findsDefinitionsByNameInPartAndMisspelt() {
    var names = store.table(NameSearch.class);
    IndexScope scope = code.scope(shop, tools);

    assertThat(names.exact(scope, List.of("PLACEORDER", "parse_all"), all(), 9))
        .extracting(NameHit::name)
        .containsExactlyInAnyOrder("placeOrder", "parse_all");
    assertThat(names.partial(scope, "cart", all(), 9))
        .extracting(NameHit::name)
        .containsExactly("renderCart");
    assertThat(names.partial(scope, "e_a", all(), 9))
        .extracting(NameHit::name)
        .containsExactly("parse_all");
    assertThat(names.similar(scope, "plaecOrder", all(), 9))
        .extracting(NameHit::name)
        .startsWith("placeOrder");
  }

  private static List<String> paths(String... words) {
    Map<String, Double> weights =
        java.util.Arrays.stream(words)
            .collect(java.util.stream.Collectors.toMap(word -> word, word -> 1.0));
    return pathsOf(search(weights, all()));
  }

  private static WordHits search(Map<String, Double> weights, ChunkFilter filter) {
    return search(code.scope(shop, tools), weights, filter, 10, List.of());
  }

  private static WordHits search(
      IndexScope scope,
      Map<String, Double> weights,
      ChunkFilter filter,
      int limit,
      List<FileKey> also) {
    return texts().scoring(scope, weights, texts().search(scope, weights, filter, limit), also);
  }

  private static List<String> pathsOf(WordHits hits) {
    return hits.files().stream().map(hit -> hit.file().path()).toList();
  }

  private static ChunkFilter all() {
    return ChunkFilter.in(List.of(shop, tools));
  }

  private static ChunkFilter in(UUID project) {
    return ChunkFilter.in(List.of(project));
  }

  private static TextSearch texts() {
    return store.table(TextSearch.class);
  }
}
