package dev.vibecoder.review.pmd;

import org.jspecify.annotations.Nullable;

/** Hashes of the lines of a text, the same for lines that differ in white space alone. */
final class LineCodes {

  private final String text;
  private String @Nullable [] lines;

  LineCodes(String text) {
    this.text = text;
  }

  /**
   * @param line from 1
   */
  int of(int line) {
    if (lines == null) {
      lines = text.split("\n", -1);
    }
    return line < 1 || line > lines.length ? 0 : hash(lines[line - 1]);
  }

  private static int hash(String line) {
    int hash = 1;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      hash = Character.isWhitespace(c) ? hash : 31 * hash + c;
    }
    return hash;
  }
}
