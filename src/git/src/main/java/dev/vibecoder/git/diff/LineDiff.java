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

  private final TextLines before;
  private final TextLines after;
  private final BitSet removed;
  private final BitSet added;

  private LineDiff(TextLines before, TextLines after) {
    this.before = before;
    this.after = after;
    removed = new BitSet(before.count());
    added = new BitSet(after.count());
  }

  /** Compares two texts, which must stay as they are. */
  public static LineDiff of(byte[] before, byte[] after) {
    CommonEnds ends = CommonEnds.of(before, after);
    var diff =
        new LineDiff(
            TextLines.of(before, ends.head(), before.length - ends.tail()),
            TextLines.of(after, ends.head(), after.length - ends.tail()));
    if (!diff.keepsLines(ends)) {
      diff.removed.set(0, diff.before.count());
      diff.added.set(0, diff.after.count());
    }
    return diff;
  }

  /** False when no differing line of one text occurs among those of the other. */
  private boolean keepsLines(CommonEnds ends) {
    if (before.count() == 0 || after.count() == 0) {
      return false;
    }
    int[] left = new int[before.count()];
    int[] right = new int[after.count()];
    LineClasses classes = LineClasses.number(before, after, left, right);
    if (!classes.occurInBoth()) {
      return false;
    }
    boolean isSmall = left.length + right.length <= SMALL;
    boolean sharedMatter = !isSmall || classes.mayHideLines(left, right);
    align(classes, left, right, sharedMatter ? classes.countShared(ends) : 0);
    return true;
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
    return new ChangedLines(after, added);
  }

  /** The lines that only the text before has. */
  public ChangedLines removed() {
    return new ChangedLines(before, removed);
  }
}
