package dev.vibecoder.git.diff;

import java.util.Arrays;

/** Gives equal lines of both texts the same number, and counts how often each occurs in either. */
final class LineClasses {

  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final int mask;
  private final int[] slots;
  private final long[] hashes;
  private final byte[][] texts;
  private final int[] starts;
  private final int[] lengths;
  private final int[] occurrencesBefore;
  private final int[] occurrencesAfter;
  private int classes;

  private LineClasses(int lines) {
    int capacity = Integer.highestOneBit(Math.max(lines, 8)) * 4;
    mask = capacity - 1;
    slots = new int[capacity];
    Arrays.fill(slots, -1);
    hashes = new long[lines];
    texts = new byte[lines][];
    starts = new int[lines];
    lengths = new int[lines];
    occurrencesBefore = new int[lines];
    occurrencesAfter = new int[lines];
  }

  /** Numbers the differing lines; {@code before} and {@code after} receive their classes. */
  static LineClasses number(Lines linesBefore, int[] before, Lines linesAfter, int[] after) {
    var classes = new LineClasses(linesBefore.count() + linesAfter.count());
    classes.add(linesBefore, before, classes.occurrencesBefore);
    classes.add(linesAfter, after, classes.occurrencesAfter);
    return classes;
  }

  private void add(Lines lines, int[] numbers, int[] occurrences) {
    for (int i = 0; i < lines.count(); i++) {
      int number = numberOf(lines.text(), lines.start(i), lines.end(i));
      numbers[i] = number;
      occurrences[number]++;
    }
  }

  private int numberOf(byte[] text, int start, int end) {
    long hash = hash(text, start, end);
    int slot = find(hash, text, start, end);
    if (slots[slot] < 0) {
      hashes[classes] = hash;
      texts[classes] = text;
      starts[classes] = start;
      lengths[classes] = end - start;
      slots[slot] = classes++;
    }
    return slots[slot];
  }

  /**
   * Counts the lines of a part that both texts share, and how often known lines occur in it.
   *
   * @return the number of lines
   */
  int countShared(byte[] text, int from, int to) {
    int lines = 0;
    for (int at = from; at < to; lines++) {
      int end = Lines.endOfLine(text, at, to);
      int number = slots[find(hash(text, at, end), text, at, end)];
      if (number >= 0) {
        occurrencesBefore[number]++;
        occurrencesAfter[number]++;
      }
      at = end;
    }
    return lines;
  }

  private int find(long hash, byte[] text, int start, int end) {
    int slot = (int) (hash >>> 32) & mask;
    while (slots[slot] >= 0 && !same(slots[slot], hash, text, start, end)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean same(int number, long hash, byte[] text, int start, int end) {
    return hashes[number] == hash
        && lengths[number] == end - start
        && Arrays.equals(
            texts[number], starts[number], starts[number] + lengths[number], text, start, end);
  }

  private static long hash(byte[] text, int start, int end) {
    long hash = end - start;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text[i];
    }
    return (hash ^ (hash >>> 29)) * MIX;
  }

  int occurrencesBefore(int number) {
    return occurrencesBefore[number];
  }

  int occurrencesAfter(int number) {
    return occurrencesAfter[number];
  }
}
