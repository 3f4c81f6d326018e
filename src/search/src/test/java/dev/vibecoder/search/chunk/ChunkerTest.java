package dev.vibecoder.search.chunk;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.vibecoder.domain.code.Chunk;
import dev.vibecoder.domain.code.CodeSymbol;
import dev.vibecoder.domain.code.SymbolKind;
import dev.vibecoder.search.syntax.SyntaxParsers;
import dev.vibecoder.search.token.BgeVocabulary;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ChunkerTest {

  @AutoClose private static final SyntaxParsers PARSERS = new SyntaxParsers();

  private final Chunker chunker =
      new Chunker(text -> BgeVocabulary.tokenizer().count(text) + 2, 512, PARSERS);

  @Test
  void makesNoChunkOfNothing() {
    assertThat(chunks("a.txt", "")).isEmpty();
  }

  @Test
  void keepsASmallFileWhole() {
    String text = "package a;\n\nclass A {\n  int x;\n\n  void f() {\n    x++;\n  }\n}\n";
    Chunk chunk = chunks("a/A.java", text).get(0);
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

    List<Chunk> chunks = chunks("Launcher.java", text);

    assertThat(chunks).extracting(Chunk::symbol).containsExactly("Launcher", "Launcher.stop");
    assertThat(chunks.get(1).content()).startsWith("  // Ends it.\n").endsWith("}\n}\n");
  }

  @Test
  void cutsALongMethodAtABlankLineAndNamesItInEveryPart() {
    String part = "    total = total + item.price() * rate;\n".repeat(20) + "\n";
    String text = "class A {\n  int sum() {\n" + part.repeat(4) + "  }\n}\n";

    List<Chunk> chunks = chunks("A.java", text);

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

    List<Chunk> chunks = chunks("cart.py", text);

    assertThat(chunks).extracting(Chunk::symbol).containsExactly("Cart", "Cart.total", "main");
    assertThat(chunks.get(1).content()).startsWith("    @cached\n");
  }

  @Test
  void namesTheKindOfWhatAChunkIs() {
    String text =
        "interface Shape {\n"
            + method("  default double area() {\n")
            + method("  default double edge() {\n")
            + method("  default double side() {\n")
            + "}\n";

    assertThat(chunks("Shape.java", text))
        .extracting(Chunk::symbol, Chunk::kind)
        .containsExactly(
            tuple("Shape", SymbolKind.INTERFACE),
            tuple("Shape.edge", SymbolKind.METHOD),
            tuple("Shape.side", SymbolKind.METHOD));
    assertThat(chunks("a.txt", "class of its own\n").get(0).kind()).isNull();
  }

  @Test
  void listsDefinitionsThatShareAChunk() {
    String text = "class A {\n  int x, y;\n\n  /** Sets. */\n  void set() {\n    x = y;\n  }\n}\n";

    assertThat(chunker.cut("A.java", text).symbols())
        .containsExactly(
            new CodeSymbol("A", "A", SymbolKind.CLASS, 1, 8),
            new CodeSymbol("x", "A.x", SymbolKind.FIELD, 2, 2),
            new CodeSymbol("y", "A.y", SymbolKind.FIELD, 2, 2),
            new CodeSymbol("set", "A.set", SymbolKind.METHOD, 5, 7));
  }

  @Test
  void joinsSmallNeighboursButNotOneClassWithAnother() {
    String small = "  void a%d() {\n    counter.add(value, offset);\n  }\n\n";
    String members = IntStream.range(0, 60).mapToObj(small::formatted).collect(joining());
    String text = "class A {\n" + members + "}\n\nclass B {\n" + members + "}\n";

    List<Chunk> chunks = chunks("A.java", text);

    assertThat(chunks.size()).isBetween(4, 12);
    assertThat(chunks).filteredOn(chunk -> chunk.content().contains("class B")).hasSize(1);
    assertThat(chunks)
        .filteredOn(chunk -> chunk.content().startsWith("class B"))
        .extracting(Chunk::symbol)
        .containsExactly("B");
  }

  @Test
  void embedsTheLinesAboveOfWhatIsCutByLines() {
    String text =
        IntStream.range(0, 300)
            .mapToObj("key.number.%d=value of it\n"::formatted)
            .collect(joining());

    List<CutChunk> chunks = chunker.cut("a.properties", text).chunks();

    assertThat(chunks.get(0).embeddedText()).startsWith("a.properties\nkey.number.0=");
    CutChunk second = chunks.get(1);
    int first = second.chunk().startLine() - 1;
    assertThat(second.chunk().content()).startsWith("key.number." + first + "=");
    assertThat(second.embeddedText())
        .startsWith("a.properties\nkey.number." + (first - 3) + "=value of it\n")
        .endsWith(second.chunk().content());
  }

  @Test
  void cutsMarkdownAtHeadingsOutsideFences() {
    String prose = "Plain words fill this paragraph until it is long enough.\n".repeat(20);
    String text =
        "# Guide\n" + prose + "## Install\n" + prose + "```sh\n# no heading\n```\n## Use\n" + prose;

    List<Chunk> chunks = chunks("README.md", text);

    assertThat(chunks)
        .extracting(Chunk::symbol)
        .containsExactly("Guide", "Guide > Install", "Guide > Use");
    assertThat(chunks.get(1).content()).startsWith("## Install\n").contains("# no heading");
    assertThat(chunks.get(1).startLine()).isEqualTo(22);
  }

  @Test
  void readsPathAndSymbolBeforeTheContent() {
    Chunk chunk = chunks("a/A.java", "class A {}\n").get(0);
    assertThat(chunker.embeddingText("a/A.java", chunk)).isEqualTo("a/A.java\nA\nclass A {}\n");
  }

  @Test
  void cutsTheSameTextTheSameWay() {
    String text = "class A {\n" + method("  int a() {\n") + method("  int b() {\n") + "}\n";
    assertThat(chunks("A.java", text)).isEqualTo(chunks("A.java", text));
  }

  @Test
  void refusesABudgetWithoutRoom() {
    assertThatThrownBy(() -> new Chunker(String::length, 63, PARSERS)).hasMessageContaining("64");
    assertThatThrownBy(() -> new Chunker(String::length, 1_025, PARSERS))
        .hasMessageContaining("1025");
  }

  private List<Chunk> chunks(String path, String text) {
    return chunker.cut(path, text).chunks().stream().map(CutChunk::chunk).toList();
  }

  private static String method(String head) {
    return head + "    counter.add(value, offset);\n".repeat(25) + "  }\n";
  }
}
