package dev.vibecoder.query.mcp;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of which none takes more memory than it may: of a longer one the beginning is left out. */
final class BoundedLines {

  private final Reader reader;
  private final int longest;

  BoundedLines(Reader reader, int longest) {
    this.reader = reader;
    this.longest = longest;
  }

  /** The next line; null at the end. One that is too long comes as an invalid message. */
  @Nullable String next() throws IOException {
    var line = new StringBuilder();
    int length = 0;
    int c = reader.read();
    if (c < 0) {
      return null;
    }
    for (; c >= 0 && c != '\n'; c = reader.read()) {
      if (++length <= longest) {
        line.append((char) c);
      }
    }
    return length > longest ? "too long" : line.toString();
  }
}
