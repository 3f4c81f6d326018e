package dev.vibecoder.git;

/** Tells text from binary content as git does: a NUL among the first 8,000 bytes. */
final class TextContent {

  private static final int INSPECTED = 8_000;

  private TextContent() {}

  static boolean isBinary(byte[] content) {
    int end = Math.min(content.length, INSPECTED);
    for (int i = 0; i < end; i++) {
      if (content[i] == 0) {
        return true;
      }
    }
    return false;
  }
}
