package dev.vibecoder.search.syntax;

import java.time.Duration;

/**
 * Bounds of parsing.
 *
 * @param timeout for one file
 * @param maxBytes of a file in UTF-8; larger ones are refused
 */
public record ParserSettings(Duration timeout, int maxBytes) {

  /** Ten times what the slowest megabyte took. */
  public static final ParserSettings DEFAULT = new ParserSettings(Duration.ofSeconds(5), 2 << 20);

  public ParserSettings {
    if (timeout.isNegative() || timeout.isZero() || maxBytes < 1) {
      throw new IllegalArgumentException(
          "Parsing needs time and bytes, not %s and %d".formatted(timeout, maxBytes));
    }
  }
}
