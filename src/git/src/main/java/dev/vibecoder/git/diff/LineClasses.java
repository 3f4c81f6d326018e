package dev.vibecoder.git.diff;

import java.util.Arrays;

/** Gives equal lines of both texts the same number, and counts how often each occurs in either. */
final class LineClasses {

  private final byte[] before;
  private final byte[] after;
  private final int mask;
  private final int[] slots;
  private final long[] hashes;
  private final int[] starts;
  private final int[] lengths;
  private final int[] occurrencesBefore;
  private final int[] occurrencesAfter;
  private int classes;
  private int classesBefore;

  private LineClasses(byte[] before, byte[] after, int lines) {
    this.before = before;
    this.after = after;
    int capacity = Integer.highestOneBit(Math.max(lines, 8)) * 4;
    mask = capacity - 1;
    slots = new int[capacity];
    hashes = new long[lines];
    starts = new int[lines];
    lengths = new int[lines];
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
      byte[] before, byte[] after, CommonEnds ends, int[] numbersBefore, int[] numbersAfter) {
    var classes = new LineClasses(before, after, numbersBefore.length + numbersAfter.length);
    var left = new LineScan(before, ends.head(), before.length - ends.tail());
    classes.add(left, before, numbersBefore, classes.occurrencesBefore);
    classes.classesBefore = classes.classes;
    var right = new LineScan(after, ends.head(), after.length - ends.tail());
    classes.add(right, after, numbersAfter, classes.occurrencesAfter);
    return classes;
  }

  private void add(LineScan scan, byte[] text, int[] numbers, int[] occurrences) {
    for (int i = 0; scan.next(); i++) {
      int slot = find(scan, text);
      if (slots[slot] == 0) {
        hashes[classes] = scan.hash();
        starts[classes] = scan.start();
        lengths[classes] = scan.end() - scan.start();
        slots[slot] = ++classes;
      }
      numbers[i] = slots[slot] - 1;
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
    return countShared(before, 0, ends.head())
        + countShared(before, before.length - ends.tail(), before.length);
  }

  private int countShared(byte[] text, int from, int to) {
    int lines = 0;
    for (var scan = new LineScan(text, from, to); scan.next(); lines++) {
      int number = slots[find(scan, text)] - 1;
      if (number >= 0) {
        occurrencesBefore[number]++;
        occurrencesAfter[number]++;
      }
    }
    return lines;
  }

  private int find(LineScan line, byte[] text) {
    int slot = (int) line.hash() & mask;
    while (slots[slot] != 0 && !same(slots[slot] - 1, line, text)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean same(int number, LineScan line, byte[] text) {
    int start = starts[number];
    return hashes[number] == line.hash()
        && lengths[number] == line.end() - line.start()
        && Arrays.equals(
            number < classesBefore || classesBefore == 0 ? before : after,
            start,
            start + lengths[number],
            text,
            line.start(),
            line.end());
  }

  int occurrencesBefore(int number) {
    return occurrencesBefore[number];
  }

  int occurrencesAfter(int number) {
    return occurrencesAfter[number];
  }
}
