package dev.vibecoder.search.chunk;

import dev.vibecoder.domain.code.Chunk;
import dev.vibecoder.search.syntax.Definition;
import dev.vibecoder.search.syntax.Syntax;
import dev.vibecoder.search.syntax.SyntaxParsers;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Cuts a file into chunks that follow each other without gap or overlap: joined, their contents are
 * the text again. What is embedded of a chunk never exceeds the limit.
 *
 * <p>The policy: a definition or a section that fits is a chunk, one that does not is taken apart,
 * small neighbours share one, and what has no structure is cut at a blank line or a return to a
 * lower indentation. A line too long for a chunk is cut between characters. Safe for use by many
 * threads.
 */
public final class Chunker {

  /** The limit that suits most models. */
  public static final int DEFAULT_TOKENS = 512;

  /** The highest limit that a chunk is of use with. */
  public static final int MOST_TOKENS = 1_024;

  /** Set aside for the symbol in the header, whose length is known only after cutting. */
  private static final int SYMBOL_RESERVE = 16;

  private static final int LEAST_TOKENS = 64;

  private final ToIntFunction<String> counter;
  private final int maxTokens;
  private final SyntaxParsers parsers;
  private final EmbeddedText embeddedText;

  /**
   * @param counter tokens that the model reads for a text, special tokens included
   * @param maxTokens at most for the text that is embedded; 64 to 1,024, and no more than the model
   *     reads
   * @param parsers of source files; they stay the caller's
   */
  public Chunker(ToIntFunction<String> counter, int maxTokens, SyntaxParsers parsers) {
    if (maxTokens < LEAST_TOKENS || maxTokens > MOST_TOKENS) {
      throw new IllegalArgumentException(
          "A chunk takes %d to %d tokens, not %d".formatted(LEAST_TOKENS, MOST_TOKENS, maxTokens));
    }
    this.counter = counter;
    this.maxTokens = maxTokens;
    this.parsers = parsers;
    this.embeddedText = new EmbeddedText(counter, maxTokens / 4);
  }

  /** Names how files are cut under this limit; under another name they are cut another way. */
  public static String version(int maxTokens) {
    return "syntax-1/" + maxTokens;
  }

  /** The file at this path, cut; without chunks when the text is empty. */
  public ChunkedFile cut(String path, String text) {
    int header = counter.applyAsInt(embeddedText.header(path, null));
    TokenBudget budget = new TokenBudget(counter, maxTokens - header - SYMBOL_RESERVE);
    List<Unit> units = Units.of(text, budget);
    if (units.isEmpty()) {
      return new ChunkedFile(List.of(), List.of(), null);
    }
    Syntax syntax = parsers.parse(path, text);
    List<Definition> definitions =
        syntax.definitions().isEmpty() ? Headings.of(path, text, units) : syntax.definitions();
    var symbols = new Symbols(definitions, units);
    var chunks = new Chunks(path, text, units, symbols, embeddedText, counter, maxTokens);
    Packing.of(text, units, Block.of(definitions, units), budget.content()).forEach(chunks::add);
    return new ChunkedFile(chunks.made(), symbols.all(), syntax.trouble());
  }

  /** What a model would read of this chunk without any lines above it. */
  public String embeddingText(String path, Chunk chunk) {
    return embeddedText.of(path, chunk.symbol(), chunk.content());
  }
}
