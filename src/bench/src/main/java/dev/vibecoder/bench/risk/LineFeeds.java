package dev.vibecoder.bench.risk;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines that only a line feed ends, as git counts them. */
final class LineFeeds {

  private final Reader reader;

  LineFeeds(Reader reader) {
    this.reader = reader;
  }

  @Nullable String next() throws IOException {
    int read = reader.read();
    if (read < 0) {
      return null;
    }
    var line = new StringBuilder();
    for (; read >= 0 && read != '\n'; read = reader.read()) {
      line.append((char) read);
    }
    return line.toString();
  }
}
