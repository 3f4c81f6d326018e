package dev.vibecoder.bench;

import dev.vibecoder.search.chunk.ContentHash;

/**
 * A row of a store of vectors.
 *
 * @param number from 0
 * @param language that filters go by
 * @param text as long as a chunk of code is; it begins with the number
 * @param hash SHA-256 of the text
 */
record VectorRow(int number, String language, String text, String hash, float[] vector) {

  private static final String BODY =
      "  return shelf.stream().filter(book -> book.isOpen());\n".repeat(16);

  static VectorRow of(int number, String language, float[] vector) {
    String text = number + "\n" + BODY;
    return new VectorRow(number, language, text, ContentHash.of(text), vector);
  }

  /** The number of the row with this text. */
  static int numberOf(String text) {
    return Integer.parseInt(text.substring(0, text.indexOf('\n')));
  }
}
