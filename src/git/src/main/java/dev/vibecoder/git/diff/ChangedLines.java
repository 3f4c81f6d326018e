package dev.vibecoder.git.diff;

import java.util.BitSet;

/** Steps through the changed lines of one text. */
public final class ChangedLines {

  private final TextLines lines;
  private final BitSet changed;
  private int line = -1;

  /** Those of the lines that are set. */
  ChangedLines(TextLines lines, BitSet changed) {
    this.lines = lines;
    this.changed = changed;
  }

  /** Goes to the next changed line; false when there is none. */
  public boolean next() {
    line = changed.nextSetBit(line + 1);
    return line >= 0;
  }

  /** The text that the lines are part of. */
  public byte[] text() {
    return lines.text();
  }

  /** Where the line begins. */
  public int start() {
    return lines.start(line);
  }

  /** Where the line ends, its newline included. */
  public int end() {
    return lines.end(line);
  }

  /** Where the line ends without its line end, be it of Unix or Windows. */
  public int endOfText() {
    int start = start();
    int last = end();
    if (last > start && text()[last - 1] == '\n') {
      last--;
    }
    return last > start && text()[last - 1] == '\r' ? last - 1 : last;
  }

  /** How many lines of the text come before the first one that differs. */
  public int linesBefore() {
    return Lines.count(text(), 0, lines.start(0));
  }

  /** Which line it is of those from the first one that differs on; from 0. */
  public int line() {
    return line;
  }
}
