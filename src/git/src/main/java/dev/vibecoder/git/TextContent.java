package dev.vibecoder.git;

import dev.vibecoder.git.diff.ByteSearch;

/** Tells text from binary content as git does: a NUL among the first 8,000 bytes. */
final class TextContent {

  private static final int INSPECTED = 8_000;

  private TextContent() {}

  static boolean isBinary(byte[] content) {
    return ByteSearch.count(content, (byte) 0, 0, Math.min(content.length, INSPECTED)) > 0;
  }
}
