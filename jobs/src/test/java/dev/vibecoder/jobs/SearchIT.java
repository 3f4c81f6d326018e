package dev.vibecoder.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vibecoder.domain.code.SymbolKind;
import dev.vibecoder.search.CodeSearch;
import dev.vibecoder.search.InvalidQuestion;
import dev.vibecoder.search.SearchAnswer;
import dev.vibecoder.search.SearchFilter;
import dev.vibecoder.search.SearchHit;
import dev.vibecoder.search.SearchMode;
import dev.vibecoder.search.SearchPlan;
import dev.vibecoder.search.SearchQuestion;
import dev.vibecoder.search.Span;
import dev.vibecoder.search.UnknownProject;
import dev.vibecoder.search.embed.ModelEmbedders;
import dev.vibecoder.store.SearchTables;
import dev.vibecoder.testkit.ScriptedRepository;
import dev.vibecoder.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search over what the jobs indexed of a real repository, with the real model. */
class SearchIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir private static Path folder;

  private static ScriptedRepository repository;
  private static JobsFixture jobs;
  private static CodeSearch search;
  private static String first;

  @BeforeAll
  static void index() {
    repository = ScriptedRepository.create(folder.resolve("shop.git"));
    first =
        repository
            .commit("main")
            .message("Open the shop")
            .file(
                "src/main/java/shop/Cart.java",
                """
                package shop;

                /** What a customer is about to buy. */
                class Cart {
                  private final List<Item> items = new ArrayList<>();

                  void addItem(Item item) {
                    items.add(item);
                  }

                  Money grandTotal() {
                    return items.stream().map(Item::price).reduce(Money.ZERO, Money::plus);
                  }
                }
                """)
            .file(
                "src/test/java/shop/CartTest.java",
                """
                package shop;

                class CartTest {
                  void addsUpTheGrandTotal() {
                    cart.addItem(apple);
                    assertThat(cart.grandTotal()).isEqualTo(two);
                  }
                }
                """)
            .file(
                "src/main/java/shop/Mailer.java",
                """
                package shop;

                class Mailer {
                  void send(Letter letter) {
                    if (letter.isBlank()) {
                      throw new IllegalStateException("the letter has no words in it");
                    }
                    socket.write(letter);
                  }
                }
                """)
            .file(
                "web/parse_url.py",
                """
                def split_query(url):
                    "Cuts the query string of an address into its parameters."
                    return dict(part.split("=") for part in url.split("?")[1].split("&"))
                """)
            .file("README.md", "# Shop\n\nA cart, a grand total and letters.\n")
            .create();
    repository
        .commit("main")
        .message("Retry the carrier pigeon")
        .file(
            "web/send.ts",
            """
            export class PigeonPost {
              flyAway(message: string): void {
                this.pigeons.pop()?.fly(message);
              }
            }
            """)
        .create();
    jobs = new JobsFixture(DATABASE, folder.resolve("workspace"));
    jobs.project(repository.path(), "shop");
    jobs.run("nightly");
    var embedders = jobs.bean(ModelEmbedders.class);
    search = new CodeSearch(embedders::of, jobs.bean(SearchTables.class));
  }

  @AfterAll
  static void close() {
    jobs.close();
    repository.close();
  }

  @ParameterizedTest
  @CsvSource({
    "how much does everything in the cart cost, HYBRID, src/main/java/shop/Cart.java",
    "how much does everything in the cart cost, SEMANTIC, src/main/java/shop/Cart.java",
    "grandTotal, HYBRID, src/main/java/shop/Cart.java",
    "grandTotal, TEXT, src/main/java/shop/Cart.java",
    "GRANDTOTAL, TEXT, src/main/java/shop/Cart.java",
    "Cart.grandTotal, HYBRID, src/main/java/shop/Cart.java",
    "split_query, HYBRID, web/parse_url.py",
    "pigeon, HYBRID, web/send.ts",
    "flyAwya, TEXT, web/send.ts",
    "carrier pigeon retry, TEXT, web/send.ts",
    "query string of an address, TEXT, web/parse_url.py",
    "parse url, TEXT, web/parse_url.py",
    "the letter has no words, HYBRID, src/main/java/shop/Mailer.java",
    "'\"no words in it\"', HYBRID, src/main/java/shop/Mailer.java",
    "test of the grand total, HYBRID, src/test/java/shop/CartTest.java",
    "readme about the cart, HYBRID, README.md"
  })
  void findsTheFileThatIsMeant(String question, SearchMode mode, String path) {
    assertThat(ask(question, mode, SearchFilter.NONE, 3).hits().get(0).path()).isEqualTo(path);
  }

  @Test
  void showsTheDefinitionWithItsLinesAndMarks() {
    SearchHit hit = ask("flyAway", SearchMode.HYBRID, SearchFilter.NONE, 1).hits().get(0);

    assertThat(hit.project()).isEqualTo("shop");
    assertThat(hit.language()).isEqualTo("TypeScript");
    assertThat(hit.kind()).isEqualTo(SymbolKind.CLASS);
    assertThat(hit.symbol()).isEqualTo("PigeonPost");
    assertThat(hit.startLine()).isOne();
    assertThat(hit.endLine()).isEqualTo(5);
    assertThat(hit.parts().name()).isEqualTo(1);
    Span mark = hit.marks().get(0);
    assertThat(hit.passage().substring(mark.start(), mark.end())).isEqualTo("flyAway");
  }

  @ParameterizedTest
  @EnumSource(names = {"HYBRID", "SEMANTIC"})
  void givesAsManyPlacesAsThereAre(SearchMode mode) {
    long chunks = Long.parseLong(DATABASE.value("SELECT count(*) FROM code_embeddings"));

    SearchAnswer all = ask("cart", mode, SearchFilter.NONE, 100);
    SearchAnswer some = ask("cart", mode, SearchFilter.NONE, 4);

    assertThat(all.hits()).hasSizeLessThanOrEqualTo((int) chunks).hasSizeGreaterThanOrEqualTo(6);
    assertThat(all.next()).isNull();
    assertThat(some.hits()).hasSize(4).isEqualTo(all.hits().subList(0, 4));
    assertThat(some.hits()).extracting(SearchHit::path).doesNotHaveDuplicates();
  }

  @Test
  void goesOnWhereAPageEnded() {
    List<SearchHit> all = ask("cart letter url", SearchMode.HYBRID, SearchFilter.NONE, 50).hits();
    List<SearchHit> paged = new ArrayList<>();
    String cursor = null;
    do {
      var page =
          search.search(
              "ann@example.org",
              new SearchQuestion(
                  "cart letter url", SearchMode.HYBRID, SearchFilter.NONE, 2, cursor, false));
      paged.addAll(page.hits());
      cursor = page.next();
    } while (cursor != null);

    assertThat(paged)
        .extracting(SearchHit::chunk)
        .isEqualTo(all.stream().map(SearchHit::chunk).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "MTIzOjA", "LTE6MA", "OTk5OTk5OjA"})
  void refusesACursorThatNoAnswerGave(String cursor) {
    var question = new SearchQuestion("cart", SearchMode.TEXT, SearchFilter.NONE, 2, cursor, false);
    if (cursor.isEmpty()) {
      assertThat(search.search("ann@example.org", question).hits()).isNotEmpty();
    } else {
      assertThatThrownBy(() -> search.search("ann@example.org", question))
          .isInstanceOfSatisfying(
              InvalidQuestion.class, e -> assertThat(e.field()).isEqualTo("cursor"));
    }
  }

  @Test
  void keepsToTheFilter() {
    assertThat(paths(new SearchFilter("shop", "python", null, null, null, null)))
        .containsExactly("web/parse_url.py");
    assertThat(paths(new SearchFilter(null, null, "web/*", null, null, null)))
        .containsExactlyInAnyOrder("web/parse_url.py", "web/send.ts");
    assertThat(paths(new SearchFilter(null, null, null, "md", null, null)))
        .containsExactly("README.md");
    assertThat(paths(new SearchFilter(null, null, null, null, SymbolKind.FUNCTION, null)))
        .containsExactly("web/parse_url.py");
    assertThat(paths(new SearchFilter("shop", null, null, null, null, first.substring(0, 8))))
        .containsExactly("web/send.ts");
  }

  @Test
  void saysWhichPartOfAFilterCannotBeMeant() {
    assertThatThrownBy(() -> paths(SearchFilter.in("nowhere"))).isInstanceOf(UnknownProject.class);
    assertThatThrownBy(() -> paths(new SearchFilter("shop", null, null, null, null, "0000")))
        .isInstanceOfSatisfying(
            InvalidQuestion.class, e -> assertThat(e.field()).isEqualTo("since"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"the of is", "%", "'", "_%_", "\\", "NULL", "🐦", "a:b::c#d->e", "\"\" \"a b"})
  void answersWhateverIsAsked(String question) {
    for (SearchMode mode : SearchMode.values()) {
      assertThat(ask(question, mode, SearchFilter.NONE, 5).model()).isNotEmpty();
    }
  }

  @Test
  void showsNobodyWhatIsNotTheirs() {
    assertThat(search.search("eve@example.org", SearchQuestion.of("cart", SearchFilter.NONE, 5)))
        .isEqualTo(new SearchAnswer("", List.of(), null, null));
  }

  @Test
  void explainsHowItFoundThem() {
    SearchPlan plan =
        Objects.requireNonNull(
            search
                .search(
                    "ann@example.org",
                    new SearchQuestion(
                        "grandTotal of the cart",
                        SearchMode.HYBRID,
                        SearchFilter.NONE,
                        5,
                        null,
                        true))
                .plan());

    assertThat(plan.words()).contains("grandtotal", "grand", "total", "cart");
    assertThat(plan.stages())
        .extracting(SearchPlan.Stage::name)
        .containsExactly(
            "question",
            "words",
            "nearest chunks",
            "names",
            "words of others",
            "rereading",
            "passages");
    assertThat(plan.stages().get(2).how()).startsWith("exact");
  }

  private static List<String> paths(SearchFilter filter) {
    return ask("cart or letter or pigeon or url", SearchMode.HYBRID, filter, 20).hits().stream()
        .map(SearchHit::path)
        .distinct()
        .toList();
  }

  private static SearchAnswer ask(
      String question, SearchMode mode, SearchFilter filter, int limit) {
    return search.search(
        "ann@example.org", new SearchQuestion(question, mode, filter, limit, null, false));
  }
}
