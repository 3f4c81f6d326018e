package dev.vibecoder.search.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.code.Chunk;
import dev.vibecoder.search.RandomText;
import dev.vibecoder.search.SourceTree;
import dev.vibecoder.search.syntax.ParserSettings;
import dev.vibecoder.search.syntax.SyntaxParsers;
import dev.vibecoder.search.token.BgeVocabulary;
import dev.vibecoder.search.token.EndpointTokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkerPropertyTest {

  private static final ToIntFunction<String> BGE =
      text -> BgeVocabulary.tokenizer().count(text) + 2;
  private static final List<String> PATHS =
      List.of("a/B.java", "x.py", "README.md", "data.json", "noext", "b.ts", "c.cpp", "d.adoc");
  private static final ToIntFunction<String> OPEN_AI = EndpointTokens.of("text-embedding-3-small");

  /** Some texts here are made to keep a parser busy for a long time. */
  @AutoClose
  private static final SyntaxParsers PARSERS =
      new SyntaxParsers(new ParserSettings(Duration.ofSeconds(1), 2 << 20));

  @Test
  void holdsOnRandomText() {
    for (int seed = 0; seed < 150; seed++) {
      String text = new RandomText(seed).file(150);
      String path = PATHS.get(seed % PATHS.size());
      assertHolds(seed % 2 == 0 ? BGE : OPEN_AI, 64 + seed * 3, path, text);
    }
  }

  @Test
  void holdsOnRealCode() {
    SourceTree.files()
        .forEach(
            (path, text) -> {
              assertHolds(BGE, 512, path, text);
              assertHolds(BGE, 128, path, text);
              assertHolds(OPEN_AI, 512, path, text);
            });
  }

  @Test
  void givesTheSourcesOfTheWholeProjectBack() {
    Map<String, String> files = SourceTree.project();
    assertThat(files).hasSizeGreaterThan(500);
    Chunker chunker = new Chunker(BGE, 512, PARSERS);
    files.forEach(
        (path, text) -> {
          ChunkedFile file = chunker.cut(path, text);
          assertThat(contents(file)).as(path).isEqualTo(text);
          assertThat(file.trouble()).as(path).isNull();
          assertThat(file.chunks()).allMatch(each -> each.chunk().tokens() <= 512);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A {",
        "class A { void f() { if (x) {",
        "((",
        "\"${",
        "/*",
        "<<<",
        "# a\n## b\n",
        "def f():\n\tif x:\r\n",
        "\r\r\n\n",
        "function f() { return {a: [",
        "template<class T> struct A {\n"
      })
  void holdsOnBrokenAndDeeplyNestedSources(String piece) {
    for (String path : PATHS) {
      assertHolds(BGE, 256, path, piece.repeat(1_000));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        " ",
        "\t",
        "\n",
        "\r",
        "ab+/",
        "漢",
        "\uD83D\uDE00",
        "\uD83D\uDC69\u200D\uD83D\uDCBB",
        "e\u0301",
        "identifierWithoutEnd_",
        "{\"k\":1},",
        "\uD800",
        "각",
        "a.b(c);"
      })
  void holdsOnALineWithoutEnd(String piece) {
    String text = piece.repeat((1 << 18) / piece.length());
    assertHolds(BGE, 512, "src/Huge.java", text);
    assertHolds(OPEN_AI, 512, "src/Huge.java", text.substring(0, text.length() / 4));
  }

  @Test
  void holdsUnderPathsAndSymbolsOfAnyLength() {
    String text = "class " + "L_".repeat(90) + " {\n" + "  int field = 42;\n".repeat(200) + "}\n";
    assertHolds(BGE, 512, "deep/".repeat(800) + "C.java", text);
    assertHolds(BGE, 64, "각/".repeat(400) + "\uD83D\uDE00".repeat(100) + ".java", text);
  }

  @Test
  void neverSplitsASurrogatePair() {
    String text = ("x" + "\uD83D\uDE00".repeat(5_000) + "\n").repeat(3);
    for (Chunk chunk : chunks(new Chunker(OPEN_AI, 512, PARSERS), "emoji.txt", text)) {
      assertThat(Character.isLowSurrogate(chunk.content().charAt(0))).isFalse();
      int last = chunk.content().length() - 1;
      assertThat(Character.isHighSurrogate(chunk.content().charAt(last))).isFalse();
    }
  }

  @Test
  void countsEachCharacterAFewTimesOnly() {
    long[] counted = new long[1];
    ToIntFunction<String> counter =
        text -> {
          counted[0] += text.length();
          return BGE.applyAsInt(text);
        };
    String text = new RandomText(3).file(8_000) + "word ".repeat(50_000);

    int chunks = new Chunker(counter, 512, PARSERS).cut("a/B.java", text).chunks().size();

    long headers = chunks * 40L;
    assertThat(counted[0]).isLessThan(5L * (text.length() + headers));
  }

  private static void assertHolds(
      ToIntFunction<String> counter, int maxTokens, String path, String text) {
    ChunkedFile file = new Chunker(counter, maxTokens, PARSERS).cut(path, text);
    List<Chunk> chunks = file.chunks().stream().map(CutChunk::chunk).toList();

    assertThat(chunks.stream().map(Chunk::content).collect(Collectors.joining())).isEqualTo(text);
    int line = 1;
    for (int i = 0; i < chunks.size(); i++) {
      Chunk chunk = chunks.get(i);
      String embedded = file.chunks().get(i).embeddedText();
      assertThat(embedded).endsWith(chunk.content());
      int tokens = counter.applyAsInt(embedded);
      assertThat(tokens).isLessThanOrEqualTo(maxTokens).isEqualTo(chunk.tokens());
      assertThat(chunk.index()).isEqualTo(i);
      assertThat(chunk.content()).isNotEmpty().hasSizeLessThanOrEqualTo(maxTokens * 8);
      assertThat(chunk.startLine()).isEqualTo(line);
      line += lineEnds(chunk.content(), i + 1 < chunks.size() ? chunks.get(i + 1) : null);
      assertThat(chunk.endLine()).isEqualTo(endsLine(chunk, chunks, i) ? line - 1 : line);
    }
  }

  private static String contents(ChunkedFile file) {
    return file.chunks().stream().map(each -> each.chunk().content()).collect(Collectors.joining());
  }

  private static List<Chunk> chunks(Chunker chunker, String path, String text) {
    return chunker.cut(path, text).chunks().stream().map(CutChunk::chunk).toList();
  }

  /** Line ends by LF, CR LF and CR, where a pair may be torn between two chunks. */
  private static int lineEnds(String content, @Nullable Chunk next) {
    String whole = next == null ? content : content + next.content().charAt(0);
    int ends = 0;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      boolean pair = c == '\r' && i + 1 < whole.length() && whole.charAt(i + 1) == '\n';
      ends += c == '\n' || (c == '\r' && !pair) ? 1 : 0;
    }
    return ends;
  }

  private static boolean endsLine(Chunk chunk, List<Chunk> chunks, int i) {
    char last = chunk.content().charAt(chunk.content().length() - 1);
    boolean torn =
        last == '\r' && i + 1 < chunks.size() && chunks.get(i + 1).content().charAt(0) == '\n';
    return (last == '\n' || last == '\r') && !torn;
  }
}
