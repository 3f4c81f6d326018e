package dev.vibecoder.git.diff;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The whole lines that two texts share at their beginnings and ends.
 *
 * @param head bytes of the shared beginning
 * @param tail bytes of the shared end
 */
record CommonEnds(int head, int tail) {

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

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
    int most = Math.min(before.length, after.length) - head;
    int same = 0;
    while (same + Long.BYTES <= most
        && (long) WORDS.get(before, before.length - same - Long.BYTES)
            == (long) WORDS.get(after, after.length - same - Long.BYTES)) {
      same += Long.BYTES;
    }
    while (same < most && before[before.length - same - 1] == after[after.length - same - 1]) {
      same++;
    }
    while (same > 0
        && !(startsLine(before, before.length - same, head)
            && startsLine(after, after.length - same, head))) {
      same--;
    }
    return same;
  }

  private static boolean startsLine(byte[] text, int at, int head) {
    return at == head || text[at - 1] == '\n';
  }
}
