package dev.vibecoder.git.diff;

import java.util.Arrays;

/** Where the lines of a part of a text begin and end, each with its hash. */
final class TextLines {

  private final byte[] text;
  private int[] starts;
  private long[] hashes;
  private int count;

  private TextLines(byte[] text, int bytes) {
    this.text = text;
    // Lines of code have some 30 bytes; a small part needs no second try.
    int expected = bytes / 16 + 2;
    starts = new int[expected + 1];
    hashes = new long[expected];
  }

  /** Finds the lines of a part, which begins with one. */
  static TextLines of(byte[] text, int from, int to) {
    var lines = new TextLines(text, to - from);
    lines.starts[0] = from;
    for (var scan = new LineScan(text, from, to); scan.next(); ) {
      lines.add(scan);
    }
    return lines;
  }

  private void add(LineScan scan) {
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, count * 2);
      starts = Arrays.copyOf(starts, count * 2 + 1);
    }
    hashes[count++] = scan.hash();
    starts[count] = scan.end();
  }

  byte[] text() {
    return text;
  }

  int count() {
    return count;
  }

  int start(int line) {
    return starts[line];
  }

  /** Where a line ends, its newline included. */
  int end(int line) {
    return starts[line + 1];
  }

  /** Equal for equal lines. */
  long hash(int line) {
    return hashes[line];
  }
}
