package dev.vibecoder.store;

import dev.vibecoder.domain.code.CodeSymbol;
import java.util.List;
import java.util.Map;

/**
 * A file with all that is indexed of it.
 *
 * @param chunks in order
 * @param terms words of its text, each with its impact on a score: positive, before rarity counts
 */
public record EmbeddedFile(
    IndexedFile file,
    List<EmbeddedChunk> chunks,
    List<CodeSymbol> symbols,
    Map<String, Float> terms) {

  public EmbeddedFile {
    chunks = List.copyOf(chunks);
    symbols = List.copyOf(symbols);
    terms = Map.copyOf(terms);
  }

  /** One of which nothing is indexed, for the reason that it gives. */
  public static EmbeddedFile without(IndexedFile file) {
    return new EmbeddedFile(file, List.of(), List.of(), Map.of());
  }
}
