package dev.vibecoder.search.chunk;

import dev.vibecoder.domain.code.Chunk;
import dev.vibecoder.search.syntax.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Makes the chunks of one file. */
final class Chunks {

  private final String path;
  private final String text;
  private final List<Unit> units;
  private final Symbols symbols;
  private final EmbeddedText embeddedText;
  private final ToIntFunction<String> counter;
  private final int maxTokens;
  private final List<CutChunk> made = new ArrayList<>();

  Chunks(
      String path,
      String text,
      List<Unit> units,
      Symbols symbols,
      EmbeddedText embeddedText,
      ToIntFunction<String> counter,
      int maxTokens) {
    this.path = path;
    this.text = text;
    this.units = units;
    this.symbols = symbols;
    this.embeddedText = embeddedText;
    this.counter = counter;
    this.maxTokens = maxTokens;
  }

  List<CutChunk> made() {
    return List.copyOf(made);
  }

  void add(Stretch stretch) {
    Definition definition = symbols.of(stretch.from(), stretch.to());
    List<Unit> own = units.subList(stretch.from(), stretch.to());
    int begin =
        stretch.continued() ? Overlap.begin(units, stretch.from(), maxTokens) : stretch.from();
    add(own, units.get(begin).start(), definition);
  }

  /** Tokens of the parts do not quite add up: the whole is counted, and halved when it exceeds. */
  private void add(List<Unit> own, int overlapStart, @Nullable Definition definition) {
    int start = own.get(0).start();
    int end = own.get(own.size() - 1).end();
    if (fits(own, overlapStart, start, end, definition)
        || (overlapStart < start && fits(own, start, start, end, definition))) {
      return;
    }
    if (own.size() > 1) {
      int half = own.size() / 2;
      add(own.subList(0, half), overlapStart, definition);
      add(own.subList(half, own.size()), own.get(half).start(), definition);
    } else {
      for (Unit piece : halves(own.get(0))) {
        add(List.of(piece), piece.start(), definition);
      }
    }
  }

  private boolean fits(
      List<Unit> own, int overlapStart, int start, int end, @Nullable Definition definition) {
    String symbol = definition == null ? null : definition.path();
    String content = text.substring(start, end);
    String embedded = embeddedText.of(path, symbol, text.substring(overlapStart, end));
    int tokens = counter.applyAsInt(embedded);
    if (tokens > maxTokens) {
      return false;
    }
    made.add(
        new CutChunk(
            new Chunk(
                made.size(),
                content,
                own.get(0).line(),
                own.get(own.size() - 1).line(),
                symbol,
                definition == null ? null : definition.kind(),
                tokens),
            embedded));
    return true;
  }

  private List<Unit> halves(Unit unit) {
    int characters = text.codePointCount(unit.start(), unit.end());
    if (characters < 2) {
      throw new IllegalStateException("The counter finds no room for one character of " + unit);
    }
    int middle = text.offsetByCodePoints(unit.start(), characters / 2);
    return List.of(unit.from(unit.start(), middle), unit.from(middle, unit.end()));
  }
}
