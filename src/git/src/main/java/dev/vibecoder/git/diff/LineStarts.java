package dev.vibecoder.git.diff;

/** Finds lines of a text by their number, asked in rising order. */
public final class LineStarts {

  private final byte[] text;
  private int line;
  private int start;

  /** A text from its first line on. */
  public LineStarts(byte[] text) {
    this.text = text;
  }

  /** Where a line begins; not before the line asked for last. Lines count from 0. */
  public int of(int wanted) {
    while (line < wanted) {
      start = Lines.endOfLine(text, start, text.length);
      line++;
    }
    return start;
  }

  /** Where the line that begins here ends, without its line end. */
  public int endFrom(int from) {
    int end = Lines.endOfLine(text, from, text.length);
    if (end > from && text[end - 1] == '\n') {
      end--;
    }
    return end > from && text[end - 1] == '\r' ? end - 1 : end;
  }
}
