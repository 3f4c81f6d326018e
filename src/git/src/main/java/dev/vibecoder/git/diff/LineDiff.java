package dev.vibecoder.git.diff;

import java.util.BitSet;

/**
 * The difference of two texts in lines: what is gone and what is new.
 *
 * <p>Counts are those of {@code git diff --numstat}: the same choice of lines to align and the same
 * limits on the search, so they agree also where git's answer is not the shortest one. Cost is
 * bounded for every input.
 */
public final class LineDiff {

  private final byte[] before;
  private final byte[] after;
  private final int head;
  private final BitSet removed;
  private final BitSet added;

  private LineDiff(byte[] before, byte[] after, int head, BitSet removed, BitSet added) {
    this.before = before;
    this.after = after;
    this.head = head;
    this.removed = removed;
    this.added = added;
  }

  /** Compares two texts, which must stay as they are. */
  public static LineDiff of(byte[] before, byte[] after) {
    CommonEnds ends = CommonEnds.of(before, after);
    int linesBefore = Lines.count(before, ends.head(), before.length - ends.tail());
    int linesAfter = Lines.count(after, ends.head(), after.length - ends.tail());
    var removed = new BitSet(linesBefore);
    var added = new BitSet(linesAfter);
    if (linesBefore == 0 || linesAfter == 0) {
      removed.set(0, linesBefore);
      added.set(0, linesAfter);
      return new LineDiff(before, after, ends.head(), removed, added);
    }
    int[] left = new int[linesBefore];
    int[] right = new int[linesAfter];
    LineClasses classes = LineClasses.number(before, after, ends, left, right);
    int shared =
        classes.countShared(before, 0, ends.head())
            + classes.countShared(before, before.length - ends.tail(), before.length);
    new Alignment(
            Candidates.choose(left, linesBefore + shared, classes::occurrencesAfter, removed),
            Candidates.choose(right, linesAfter + shared, classes::occurrencesBefore, added),
            removed,
            added)
        .run();
    return new LineDiff(before, after, ends.head(), removed, added);
  }

  /** How many lines a text has; a last one without a newline counts. */
  public static int lines(byte[] text) {
    return Lines.count(text, 0, text.length);
  }

  /** How many lines only the text after has. */
  public int additions() {
    return added.cardinality();
  }

  /** How many lines only the text before has. */
  public int deletions() {
    return removed.cardinality();
  }

  /** The lines that only the text after has. */
  public ChangedLines added() {
    return new ChangedLines(after, head, added);
  }

  /** The lines that only the text before has. */
  public ChangedLines removed() {
    return new ChangedLines(before, head, removed);
  }
}
