package dev.vibecoder.git;

import dev.vibecoder.git.diff.ChangedLines;

/**
 * Sums two hashes of each line, without its ASCII whitespace, so that the order of the lines does
 * not matter but their number does.
 */
final class LineSum {

  private long first;
  private long second;

  private LineSum() {}

  static LineSum of(ChangedLines lines) {
    var sum = new LineSum();
    while (lines.next()) {
      sum.add(lines.text(), lines.start(), lines.end());
    }
    return sum;
  }

  private void add(byte[] text, int from, int to) {
    long one = WideHash.FIRST;
    long two = WideHash.SECOND;
    long word = 0;
    int length = 0;
    for (int i = from; i < to; i++) {
      byte c = text[i];
      if (c > ' ' || !isSpace(c)) {
        word = word << Byte.SIZE | c & 0xFF;
        if ((++length & 7) == 0) {
          one = (one ^ word) * WideHash.FIRST;
          one ^= one >>> 32;
          two = (two + word) * WideHash.SECOND;
          two ^= two >>> 29;
          word = 0;
        }
      }
    }
    first += WideHash.spread((one ^ word) * WideHash.FIRST + length);
    second += WideHash.spread((two + word) * WideHash.SECOND ^ length);
  }

  private static boolean isSpace(byte c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  long first() {
    return first;
  }

  long second() {
    return second;
  }
}
