package dev.vibecoder.git.diff;

import java.util.Arrays;

/** Gives equal lines of both texts the same number, and counts how often each occurs in either. */
final class LineClasses {

  private static final long TAG = -1L << Integer.SIZE;

  private final TextLines before;
  private final TextLines after;
  private final int mask;

  /** Each the upper half of a hash, and the class plus one: most lookups touch nothing else. */
  private final long[] slots;

  private final int[] firsts;
  private final int[] occurrencesBefore;
  private final int[] occurrencesAfter;
  private int classes;
  private int classesBefore;

  private LineClasses(TextLines before, TextLines after) {
    this.before = before;
    this.after = after;
    int lines = before.count() + after.count();
    int capacity = Integer.highestOneBit(Math.max(lines, 8)) * 4;
    mask = capacity - 1;
    slots = new long[capacity];
    firsts = new int[lines];
    occurrencesBefore = new int[lines];
    occurrencesAfter = new int[lines];
  }

  /**
   * Numbers the lines that differ.
   *
   * @param numbersBefore receives the class of each, of the text before
   * @param numbersAfter the same of the text after
   */
  static LineClasses number(
      TextLines before, TextLines after, int[] numbersBefore, int[] numbersAfter) {
    var classes = new LineClasses(before, after);
    classes.add(before, numbersBefore, classes.occurrencesBefore);
    classes.classesBefore = classes.classes;
    classes.add(after, numbersAfter, classes.occurrencesAfter);
    return classes;
  }

  private void add(TextLines lines, int[] numbers, int[] occurrences) {
    for (int i = 0; i < numbers.length; i++) {
      long hash = lines.hash(i);
      int slot = find(hash, lines.text(), lines.start(i), lines.end(i));
      if (slots[slot] == 0) {
        firsts[classes] = i;
        slots[slot] = hash & TAG | ++classes;
      }
      numbers[i] = (int) slots[slot] - 1;
      occurrences[numbers[i]]++;
    }
  }

  /** Is there a line that both texts have? Only such lines can be aligned. */
  boolean occurInBoth() {
    for (int number = 0; number < classesBefore; number++) {
      if (occurrencesAfter[number] > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * May a frequent line be left out for the many around it that the other text does not have? If
   * not, then lines outside of the differing part do not matter.
   */
  boolean mayHideLines(int[] numbersBefore, int[] numbersAfter) {
    return absent(numbersBefore, occurrencesAfter) >= Candidates.FEWEST_ABSENT
        || absent(numbersAfter, occurrencesBefore) >= Candidates.FEWEST_ABSENT;
  }

  private static int absent(int[] numbers, int[] occurrences) {
    int absent = 0;
    for (int number : numbers) {
      absent += occurrences[number] == 0 ? 1 : 0;
    }
    return absent;
  }

  /**
   * Counts the lines of the ends that both texts share, and how often known lines occur in them.
   *
   * @return the number of lines
   */
  int countShared(CommonEnds ends) {
    byte[] text = before.text();
    return countShared(text, 0, ends.head())
        + countShared(text, text.length - ends.tail(), text.length);
  }

  private int countShared(byte[] text, int from, int to) {
    int lines = 0;
    for (var scan = new LineScan(text, from, to); scan.next(); lines++) {
      int number = (int) slots[find(scan.hash(), text, scan.start(), scan.end())] - 1;
      if (number >= 0) {
        occurrencesBefore[number]++;
        occurrencesAfter[number]++;
      }
    }
    return lines;
  }

  private int find(long hash, byte[] text, int start, int end) {
    int slot = (int) hash & mask;
    while (slots[slot] != 0
        && !((slots[slot] & TAG) == (hash & TAG)
            && same((int) slots[slot] - 1, text, start, end))) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean same(int number, byte[] text, int start, int end) {
    TextLines lines = number < classesBefore || classesBefore == 0 ? before : after;
    int first = firsts[number];
    return Arrays.equals(lines.text(), lines.start(first), lines.end(first), text, start, end);
  }

  int occurrencesBefore(int number) {
    return occurrencesBefore[number];
  }

  int occurrencesAfter(int number) {
    return occurrencesAfter[number];
  }
}
