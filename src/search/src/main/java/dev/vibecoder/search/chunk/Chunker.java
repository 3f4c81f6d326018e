package dev.vibecoder.search.chunk;

import dev.vibecoder.domain.code.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into chunks that follow each other without gap or overlap: joined, their contents are
 * the text again. What is embedded of a chunk, header included, never exceeds the model's limit.
 *
 * <p>The policy, the same for every language: a definition or a section is a chunk, tiny neighbours
 * share one, and what is too long is cut at a blank line or a return to a lower indentation. A line
 * too long for a chunk is cut between characters. Safe for use by many threads.
 */
public final class Chunker {

  /** Set aside for the symbol in the header, whose length is known only after cutting. */
  private static final int SYMBOL_RESERVE = 16;

  private static final int LEAST_TOKENS = 64;

  private final ToIntFunction<String> counter;
  private final int maxTokens;
  private final EmbeddedText embeddedText;

  /**
   * @param counter tokens that the model reads for a text, special tokens included
   * @param maxTokens at most for the text that is embedded; 64 or more
   */
  public Chunker(ToIntFunction<String> counter, int maxTokens) {
    if (maxTokens < LEAST_TOKENS) {
      throw new IllegalArgumentException(
          "A chunk needs %d tokens, not %d".formatted(LEAST_TOKENS, maxTokens));
    }
    this.counter = counter;
    this.maxTokens = maxTokens;
    this.embeddedText = new EmbeddedText(counter, maxTokens / 4);
  }

  /** The chunks of the file at this path, in order; none when the text is empty. */
  public List<Chunk> chunk(String path, String text) {
    int header = counter.applyAsInt(embeddedText.header(path, null));
    TokenBudget budget = new TokenBudget(counter, maxTokens - header - SYMBOL_RESERVE);
    List<Unit> units = Units.of(text, budget);
    Outline outline = Outline.of(path, text, units);
    List<Chunk> chunks = new ArrayList<>();
    for (Blocks.Stretch stretch : new Blocks(text, units, budget.content()).pack(outline)) {
      String symbol = outline.symbol(units, stretch.from(), stretch.to());
      add(path, text, units.subList(stretch.from(), stretch.to()), symbol, chunks);
    }
    return chunks;
  }

  /** What the model is to read of this chunk. */
  public String embeddingText(String path, Chunk chunk) {
    return embeddedText.of(path, chunk.symbol(), chunk.content());
  }

  /** Tokens of the parts do not quite add up: the whole is counted, and halved when it exceeds. */
  private void add(
      String path, String text, List<Unit> units, @Nullable String symbol, List<Chunk> chunks) {
    int start = units.get(0).start();
    int end = units.get(units.size() - 1).end();
    String content = text.substring(start, end);
    int tokens = counter.applyAsInt(embeddedText.of(path, symbol, content));
    if (tokens <= maxTokens) {
      int endLine = units.get(units.size() - 1).line();
      chunks.add(
          new Chunk(chunks.size(), content, units.get(0).line(), endLine, symbol, null, tokens));
    } else if (units.size() > 1) {
      int half = units.size() / 2;
      add(path, text, units.subList(0, half), symbol, chunks);
      add(path, text, units.subList(half, units.size()), symbol, chunks);
    } else {
      for (Unit piece : halves(units.get(0), text)) {
        add(path, text, List.of(piece), symbol, chunks);
      }
    }
  }

  private static List<Unit> halves(Unit unit, String text) {
    int characters = text.codePointCount(unit.start(), unit.end());
    if (characters < 2) {
      throw new IllegalStateException("The counter finds no room for one character of " + unit);
    }
    int middle = text.offsetByCodePoints(unit.start(), characters / 2);
    return List.of(unit.from(unit.start(), middle), unit.from(middle, unit.end()));
  }
}
