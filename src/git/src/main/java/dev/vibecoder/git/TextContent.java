package dev.vibecoder.git;

import dev.vibecoder.git.diff.ByteSearch;

/** Tells text from binary content as git does: a NUL among the first 8,000 bytes. */
final class TextContent {

  private static final int INSPECTED = 8_000;

  private TextContent() {}

  static boolean isBinary(byte[] content) {
    int inspected = Math.min(content.length, INSPECTED);
    return ByteSearch.indexOf(content, (byte) 0, 0, inspected) < inspected;
  }
}
