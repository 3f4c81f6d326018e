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

  private final int sharedHead;
  private final BitSet removed;
  private final BitSet added;

  private LineDiff(int sharedHead, BitSet removed, BitSet added) {
    this.sharedHead = sharedHead;
    this.removed = removed;
    this.added = added;
  }

  /** Compares two texts. */
  public static LineDiff of(byte[] before, byte[] after) {
    CommonEnds ends = CommonEnds.of(before, after);
    Lines linesBefore = Lines.of(before, ends.head(), before.length - ends.tail());
    Lines linesAfter = Lines.of(after, ends.head(), after.length - ends.tail());
    var removed = new BitSet(linesBefore.count());
    var added = new BitSet(linesAfter.count());
    if (linesBefore.count() == 0 || linesAfter.count() == 0) {
      removed.set(0, linesBefore.count());
      added.set(0, linesAfter.count());
    } else {
      align(linesBefore, linesAfter, ends, removed, added);
    }
    return new LineDiff(Lines.count(before, 0, ends.head()), removed, added);
  }

  /** How many lines a text has; a last one without a newline counts. */
  public static int lines(byte[] text) {
    return Lines.count(text, 0, text.length);
  }

  private static void align(
      Lines before, Lines after, CommonEnds ends, BitSet removed, BitSet added) {
    int[] numbersBefore = new int[before.count()];
    int[] numbersAfter = new int[after.count()];
    LineClasses classes = LineClasses.number(before, numbersBefore, after, numbersAfter);
    byte[] text = before.text();
    int shared =
        classes.countShared(text, 0, ends.head())
            + classes.countShared(text, text.length - ends.tail(), text.length);
    Candidates left =
        Candidates.choose(
            numbersBefore, before.count() + shared, classes::occurrencesAfter, removed);
    Candidates right =
        Candidates.choose(numbersAfter, after.count() + shared, classes::occurrencesBefore, added);
    new Alignment(left, right, removed, added).run();
  }

  /** Lines that only the text after has. */
  public int additions() {
    return added.cardinality();
  }

  /** Lines that only the text before has. */
  public int deletions() {
    return removed.cardinality();
  }

  /** The first added line at or after a line, both from 0; -1 when there is none. */
  public int nextAdded(int line) {
    int found = added.nextSetBit(Math.max(0, line - sharedHead));
    return found < 0 ? -1 : found + sharedHead;
  }
}
