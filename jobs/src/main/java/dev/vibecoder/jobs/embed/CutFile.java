package dev.vibecoder.jobs.embed;

import dev.vibecoder.domain.code.CodeSymbol;
import dev.vibecoder.domain.code.TreeFile;
import dev.vibecoder.search.syntax.ParserTrouble;
import dev.vibecoder.search.text.SourceWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that is cut, without its vectors.
 *
 * @param words of its text, its names, its path and its history
 * @param changes commits that have changed it
 * @param trouble what the parser of its language could not do; null when nothing
 */
record CutFile(
    TreeFile file,
    List<CutText> texts,
    List<CodeSymbol> symbols,
    SourceWords words,
    int changes,
    @Nullable ParserTrouble trouble) {

  CutFile {
    texts = List.copyOf(texts);
    symbols = List.copyOf(symbols);
  }

  /** Characters that it holds in memory, roughly. */
  int weight() {
    return texts.stream().mapToInt(text -> 2 * text.embedded().length()).sum();
  }
}
