package dev.vibecoder.git.diff;

import java.util.Arrays;

/**
 * The whole lines that two texts share at their beginnings and ends.
 *
 * @param head bytes of the shared beginning
 * @param tail bytes of the shared end
 */
record CommonEnds(int head, int tail) {

  static CommonEnds of(byte[] before, byte[] after) {
    int head = headOf(before, after);
    return new CommonEnds(head, tailOf(before, after, head));
  }

  private static int headOf(byte[] before, byte[] after) {
    int differs = Arrays.mismatch(before, after);
    if (differs < 0) {
      return before.length;
    }
    int end = differs;
    while (end > 0 && before[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private static int tailOf(byte[] before, byte[] after, int head) {
    int i = before.length;
    int j = after.length;
    int tail = 0;
    while (i > head && j > head && before[i - 1] == after[j - 1]) {
      i--;
      j--;
      if (startsLine(before, i, head) && startsLine(after, j, head)) {
        tail = before.length - i;
      }
    }
    return tail;
  }

  private static boolean startsLine(byte[] text, int at, int head) {
    return at == head || text[at - 1] == '\n';
  }
}
