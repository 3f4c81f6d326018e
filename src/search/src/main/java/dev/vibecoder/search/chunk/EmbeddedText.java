package dev.vibecoder.search.chunk;

import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What the model reads of a chunk: where it stands and what it defines, then its content. */
final class EmbeddedText {

  private final ToIntFunction<String> counter;
  private final int headerLimit;

  EmbeddedText(ToIntFunction<String> counter, int headerLimit) {
    this.counter = counter;
    this.headerLimit = headerLimit;
  }

  String of(String path, @Nullable String symbol, String content) {
    return header(path, symbol) + content;
  }

  /** Path and symbol on a line each; the ends of both tell more, so their heads are given up. */
  String header(String path, @Nullable String symbol) {
    String shownPath = tail(path, 200);
    String shownSymbol = symbol == null ? "" : tail(symbol, 120);
    String header = join(shownPath, shownSymbol);
    while (counter.applyAsInt(header) > headerLimit && !header.isEmpty()) {
      shownPath = tail(shownPath, shownPath.length() / 2);
      shownSymbol = tail(shownSymbol, shownSymbol.length() / 2);
      header = join(shownPath, shownSymbol);
    }
    return header;
  }

  private static String join(String path, String symbol) {
    return (path.isEmpty() ? "" : path + "\n") + (symbol.isEmpty() ? "" : symbol + "\n");
  }

  private static String tail(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int start = text.length() - length;
    boolean splitsPair = length > 0 && Character.isLowSurrogate(text.charAt(start));
    return text.substring(splitsPair ? start + 1 : start);
  }
}
