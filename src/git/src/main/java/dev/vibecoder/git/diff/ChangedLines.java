package dev.vibecoder.git.diff;

import java.util.BitSet;

/** Steps through the changed lines of one text, without looking at what comes before them. */
public final class ChangedLines {

  private final byte[] text;
  private final int from;
  private final BitSet changed;
  private int line = -1;
  private int start;
  private int end;

  /**
   * The lines of a text that are set.
   *
   * @param from where the line begins that stands first in the set
   */
  ChangedLines(byte[] text, int from, BitSet changed) {
    this.text = text;
    this.from = from;
    this.changed = changed;
    end = from;
  }

  /** Goes to the next changed line; false when there is none. */
  public boolean next() {
    int wanted = changed.nextSetBit(line + 1);
    if (wanted < 0) {
      return false;
    }
    for (; line < wanted; line++) {
      start = end;
      end = Lines.endOfLine(text, start, text.length);
    }
    return true;
  }

  /** The text that the lines are part of. */
  public byte[] text() {
    return text;
  }

  /** Where the line begins. */
  public int start() {
    return start;
  }

  /** Where the line ends, its newline included. */
  public int end() {
    return end;
  }

  /** Where the line ends without its line end, be it of Unix or Windows. */
  public int endOfText() {
    int last = end;
    if (last > start && text[last - 1] == '\n') {
      last--;
    }
    return last > start && text[last - 1] == '\r' ? last - 1 : last;
  }

  /** How many lines of the text come before the first one that differs. */
  public int linesBefore() {
    return Lines.count(text, 0, from);
  }

  /** Which line it is of those from the first one that differs on; from 0. */
  public int line() {
    return line;
  }
}
