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

  /** So few lines that no limit of the search is met, whatever else the texts hold. */
  private static final int SMALL = 500;

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
    int[] left = new int[Lines.count(before, ends.head(), before.length - ends.tail())];
    int[] right = new int[Lines.count(after, ends.head(), after.length - ends.tail())];
    var diff =
        new LineDiff(before, after, ends.head(), new BitSet(left.length), new BitSet(right.length));
    if (left.length > 0 && right.length > 0) {
      LineClasses classes = LineClasses.number(before, after, ends, left, right);
      if (classes.occurInBoth()) {
        boolean isSmall = left.length + right.length <= SMALL;
        boolean sharedMatter = !isSmall || classes.mayHideLines(left, right);
        diff.align(classes, left, right, sharedMatter ? classes.countShared(ends) : 0);
        return diff;
      }
    }
    diff.removed.set(0, left.length);
    diff.added.set(0, right.length);
    return diff;
  }

  /** Finds what lines that both texts have can stay. */
  private void align(LineClasses classes, int[] left, int[] right, int shared) {
    new Alignment(
            Candidates.choose(left, left.length + shared, classes::occurrencesAfter, removed),
            Candidates.choose(right, right.length + shared, classes::occurrencesBefore, added),
            removed,
            added)
        .run();
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
