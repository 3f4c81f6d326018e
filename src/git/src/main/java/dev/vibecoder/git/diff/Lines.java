package dev.vibecoder.git.diff;

/** Counts lines; a line includes its newline, and the last one may have none. */
final class Lines {

  private Lines() {}

  /** How many lines a part of a text has. */
  static int count(byte[] text, int from, int to) {
    int count = ByteSearch.count(text, (byte) '\n', from, to);
    return to > from && text[to - 1] != '\n' ? count + 1 : count;
  }
}
