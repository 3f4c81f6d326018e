package dev.vibecoder.git.diff;

import java.util.Arrays;

/**
 * Where the lines of a part of a text begin and end; a line includes its newline, so that a last
 * line without one differs from the same line with one.
 */
final class Lines {

  private final byte[] text;
  private final int[] bounds;
  private final int count;

  private Lines(byte[] text, int[] bounds, int count) {
    this.text = text;
    this.bounds = bounds;
    this.count = count;
  }

  static Lines of(byte[] text, int from, int to) {
    int[] bounds = new int[16];
    bounds[0] = from;
    int count = 0;
    for (int at = from; at < to; at = bounds[count]) {
      if (count + 2 > bounds.length) {
        bounds = Arrays.copyOf(bounds, bounds.length * 2);
      }
      bounds[++count] = endOfLine(text, at, to);
    }
    return new Lines(text, bounds, count);
  }

  /** How many lines the text has between two positions. */
  static int count(byte[] text, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      if (text[i] == '\n') {
        count++;
      }
    }
    return to > from && text[to - 1] != '\n' ? count + 1 : count;
  }

  static int endOfLine(byte[] text, int from, int to) {
    int at = from;
    while (at < to && text[at] != '\n') {
      at++;
    }
    return Math.min(at + 1, to);
  }

  int count() {
    return count;
  }

  byte[] text() {
    return text;
  }

  int start(int line) {
    return bounds[line];
  }

  int end(int line) {
    return bounds[line + 1];
  }
}
