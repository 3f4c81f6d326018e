package dev.vibecoder.git.diff;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/**
 * The lines of one text that are worth aligning with the other.
 *
 * <p>A line that the other text does not have is changed for sure. A line that the other text has
 * too often says little about alignment: among many lines of the first kind it counts as changed,
 * too. Git decides so before it compares, and line counts depend on it.
 *
 * @param classes the line classes that are left, in order
 * @param lines the line that each of them is
 */
record Candidates(int[] classes, int[] lines) {

  private static final int MOST_OCCURRENCES = 1_024;
  private static final int NEIGHBOURHOOD = 100;
  private static final int DOMINANCE = 4;

  /** With fewer absent lines no frequent one drowns: one counts as two, and four times as much. */
  static final int FEWEST_ABSENT = (DOMINANCE - 1) * 2 + 1;

  private static final byte ABSENT = 0;
  private static final byte TELLING = 1;
  private static final byte FREQUENT = 2;

  /**
   * Chooses among all differing lines.
   *
   * @param linesInText all lines of the text, shared ones included
   * @param occurrences how often a class occurs in the other text
   * @param changed receives the lines that are not chosen
   */
  static Candidates choose(
      int[] classes, int linesInText, IntUnaryOperator occurrences, BitSet changed) {
    byte[] kinds = kinds(classes, linesInText, occurrences);
    int[] chosen = new int[classes.length];
    int[] lines = new int[classes.length];
    int count = 0;
    for (int i = 0; i < classes.length; i++) {
      if (kinds[i] == TELLING || kinds[i] == FREQUENT && !drowns(kinds, i)) {
        chosen[count] = classes[i];
        lines[count++] = i;
      } else {
        changed.set(i);
      }
    }
    return new Candidates(Arrays.copyOf(chosen, count), Arrays.copyOf(lines, count));
  }

  private static byte[] kinds(int[] classes, int linesInText, IntUnaryOperator occurrences) {
    int frequent = Math.min(MOST_OCCURRENCES, RoughRoot.of(linesInText));
    byte[] kinds = new byte[classes.length];
    for (int i = 0; i < classes.length; i++) {
      int found = occurrences.applyAsInt(classes[i]);
      kinds[i] = found == 0 ? ABSENT : found >= frequent ? FREQUENT : TELLING;
    }
    return kinds;
  }

  /** Is this frequent line among so many absent ones, on both sides, that it tells nothing? */
  private static boolean drowns(byte[] kinds, int at) {
    int first = Math.max(0, at - NEIGHBOURHOOD);
    int last = Math.min(kinds.length - 1, at + NEIGHBOURHOOD);
    int start = at;
    int end = at;
    int absentAbove = 0;
    int absentBelow = 0;
    while (start > first && kinds[start - 1] != TELLING) {
      absentAbove += kinds[--start] == ABSENT ? 1 : 0;
    }
    while (end < last && kinds[end + 1] != TELLING) {
      absentBelow += kinds[++end] == ABSENT ? 1 : 0;
    }
    int absent = absentAbove + absentBelow;
    // The frequent lines of each side are counted with the line itself, hence once more than seen.
    int frequent = end - start + 1 - absent + 1;
    return absentAbove > 0 && absentBelow > 0 && frequent * DOMINANCE < frequent + absent;
  }

  int count() {
    return classes.length;
  }
}
