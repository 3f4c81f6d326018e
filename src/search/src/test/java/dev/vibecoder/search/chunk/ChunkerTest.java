package dev.vibecoder.search.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vibecoder.domain.code.Chunk;
import dev.vibecoder.search.token.BgeVocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunkerTest {

  private final Chunker chunker =
      new Chunker(text -> BgeVocabulary.tokenizer().count(text) + 2, 512);

  @Test
  void makesNoChunkOfNothing() {
    assertThat(chunker.chunk("a.txt", "")).isEmpty();
  }

  @Test
  void keepsASmallFileWhole() {
    String text = "package a;\n\nclass A {\n  int x;\n\n  void f() {\n    x++;\n  }\n}\n";
    Chunk chunk = chunker.chunk("a/A.java", text).get(0);
    assertThat(chunk.content()).isEqualTo(text);
    assertThat(chunk.startLine()).isEqualTo(1);
    assertThat(chunk.endLine()).isEqualTo(9);
    assertThat(chunk.symbol()).isEqualTo("A");
  }

  @Test
  void givesEachLongMethodItsChunkWithItsComment() {
    String text =
        "class Launcher {\n\n"
            + method("  /** Starts it. */\n  @Override\n  public Run launch(String job) {\n")
            + "\n"
            + method("  // Ends it.\n  static <T> void stop(Run<T> run) {\n")
            + "}\n";

    List<Chunk> chunks = chunker.chunk("Launcher.java", text);

    assertThat(chunks).extracting(Chunk::symbol).containsExactly("Launcher", "Launcher.stop");
    assertThat(chunks.get(1).content()).startsWith("  // Ends it.\n").endsWith("}\n}\n");
  }

  @Test
  void cutsALongMethodAtABlankLineAndNamesItInEveryPart() {
    String part = "    total = total + item.price() * rate;\n".repeat(20) + "\n";
    String text = "class A {\n  int sum() {\n" + part.repeat(4) + "  }\n}\n";

    List<Chunk> chunks = chunker.chunk("A.java", text);

    assertThat(chunks).hasSizeGreaterThan(1);
    assertThat(chunks.get(0).content()).endsWith("rate;\n\n");
    assertThat(chunks).extracting(Chunk::symbol).endsWith("A.sum");
    assertThat(chunks.get(0).symbol()).isEqualTo("A");
  }

  @Test
  void followsPythonByIndentation() {
    String body = "        self.total += item.price * self.rate + offset\n".repeat(20);
    String text =
        "import os\n\nclass Cart(Base):\n    def __init__(self):\n"
            + body
            + "\n    @cached\n    async def total(self):\n"
            + body
            + "\ndef main():\n"
            + body.indent(-4);

    List<Chunk> chunks = chunker.chunk("cart.py", text);

    assertThat(chunks).extracting(Chunk::symbol).containsExactly("Cart", "Cart.total", "main");
    assertThat(chunks.get(1).content()).startsWith("    @cached\n");
  }

  @Test
  void findsFunctionsOfOtherLanguages() {
    assertSymbols("m.go", "func (s *Server) Serve(l net.Listener) error {", "}", "Serve");
    assertSymbols("m.rs", "    pub(crate) async fn serve<T>(t: T) {", "    }", "serve");
    assertSymbols("m.ts", "export const serve = async (port: number) => {", "}", "serve");
    assertSymbols("m.js", "export default async function serve(port) {", "}", "serve");
    assertSymbols("m.c", "static int *serve(struct listener *l)\n{", "}", "serve");
    assertSymbols("m.kt", "    override suspend fun <T> serve(t: T) {", "    }", "serve");
    assertSymbols("m.rb", "  def self.serve(port)", "  end", "self.serve");
    assertSymbols(
        "m.cs", "    public async Task<List<int>> Serve(int port)\n    {", "    }", "Serve");
    assertSymbols("m.php", "    public static function serve(int $port): void {", "    }", "serve");
  }

  @Test
  void takesStatementsForNoDefinitions() {
    String text =
        "    return serve(1);\n    else if (a) {\n    x = new Foo(1)\n    if (a && b(c)) {\n";
    assertThat(chunker.chunk("A.java", text).get(0).symbol()).isNull();
    assertThat(chunker.chunk("a.txt", "class of its own\n").get(0).symbol()).isNull();
  }

  @Test
  void cutsMarkdownAtHeadingsOutsideFences() {
    String prose = "Plain words fill this paragraph until it is long enough.\n".repeat(20);
    String text =
        "# Guide\n" + prose + "## Install\n" + prose + "```sh\n# no heading\n```\n## Use\n" + prose;

    List<Chunk> chunks = chunker.chunk("README.md", text);

    assertThat(chunks)
        .extracting(Chunk::symbol)
        .containsExactly("Guide", "Guide > Install", "Guide > Use");
    assertThat(chunks.get(1).content()).startsWith("## Install\n").contains("# no heading");
    assertThat(chunks.get(1).startLine()).isEqualTo(22);
  }

  @Test
  void readsPathAndSymbolBeforeTheContent() {
    Chunk chunk = chunker.chunk("a/A.java", "class A {}\n").get(0);
    assertThat(chunker.embeddingText("a/A.java", chunk)).isEqualTo("a/A.java\nA\nclass A {}\n");
  }

  @Test
  void cutsTheSameTextTheSameWay() {
    String text = "class A {\n" + method("  int a() {\n") + method("  int b() {\n") + "}\n";
    assertThat(chunker.chunk("A.java", text)).isEqualTo(chunker.chunk("A.java", text));
  }

  @Test
  void refusesABudgetWithoutRoom() {
    assertThatThrownBy(() -> new Chunker(String::length, 63)).hasMessageContaining("64");
  }

  private void assertSymbols(String path, String head, String end, String symbol) {
    String text = head + "\n        call(1)\n" + end + "\n";
    assertThat(chunker.chunk(path, text))
        .extracting(Chunk::symbol)
        .as(path)
        .containsExactly(symbol);
  }

  private static String method(String head) {
    return head + "    counter.add(value, offset);\n".repeat(25) + "  }\n";
  }
}
