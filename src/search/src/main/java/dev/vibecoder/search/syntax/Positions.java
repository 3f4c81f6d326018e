package dev.vibecoder.search.syntax;

/** Offsets in a text for offsets in its UTF-8 form. */
final class Positions {

  private final int[] byByte;
  private final int bytes;

  /** Unpaired surrogates count as one byte, since Java writes a question mark for them. */
  Positions(String text, int bytes) {
    this.bytes = bytes;
    this.byByte = bytes == text.length() ? new int[0] : map(text, bytes);
  }

  private static int[] map(String text, int bytes) {
    int[] positions = new int[bytes + 1];
    int at = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int width = width(codePoint);
      for (int k = 0; k < width; k++) {
        positions[at++] = i;
      }
      i += Character.charCount(codePoint);
    }
    positions[bytes] = text.length();
    return positions;
  }

  private static int width(int codePoint) {
    if (codePoint < 0x80 || Character.getType(codePoint) == Character.SURROGATE) {
      return 1;
    }
    if (codePoint < 0x800) {
      return 2;
    }
    return codePoint < 0x10000 ? 3 : 4;
  }

  /** The offset in the text; -1 stays -1. */
  int of(int byteOffset) {
    if (byteOffset < -1 || byteOffset > bytes) {
      throw new IllegalArgumentException("Offset %d of %d bytes".formatted(byteOffset, bytes));
    }
    return byteOffset < 0 || byByte.length == 0 ? byteOffset : byByte[byteOffset];
  }
}
