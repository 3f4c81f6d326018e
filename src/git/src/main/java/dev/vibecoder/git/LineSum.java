package dev.vibecoder.git;

import dev.vibecoder.git.diff.ChangedLines;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Sums two hashes of each line, without its ASCII whitespace, so that the order of the lines does
 * not matter but their number does.
 */
final class LineSum {

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int BLOCK = 2_048;

  /** What to go forward by for each byte: without a branch, as no guess at whitespace is good. */
  private static final byte[] KEPT = new byte[256];

  static {
    for (int c = 0; c < KEPT.length; c++) {
      KEPT[c] = (byte) (c == ' ' || c >= '\t' && c <= '\r' ? 0 : 1);
    }
  }

  private final byte[] kept = new byte[BLOCK + Long.BYTES];
  private long first;
  private long second;
  private long lineFirst;
  private long lineSecond;

  /** Begins anew with other lines. */
  LineSum of(ChangedLines lines) {
    first = 0;
    second = 0;
    while (lines.next()) {
      add(lines.text(), lines.start(), lines.end());
    }
    return this;
  }

  private void add(byte[] text, int from, int to) {
    lineFirst = WideHash.FIRST;
    lineSecond = WideHash.SECOND;
    int count = 0;
    int length = 0;
    for (int at = from; at < to; at += BLOCK) {
      int end = keep(text, at, Math.min(at + BLOCK, to), count);
      length += end - count;
      count = mixWords(end);
    }
    WORDS.set(kept, count, 0L);
    mix((long) WORDS.get(kept, 0));
    mix(length);
    first += WideHash.spread(lineFirst);
    second += WideHash.spread(lineSecond);
  }

  private int keep(byte[] text, int from, int to, int count) {
    int end = count;
    for (int i = from; i < to; i++) {
      byte c = text[i];
      kept[end] = c;
      end += KEPT[c & 0xFF];
    }
    return end;
  }

  /** Mixes in the whole words of what is kept and moves the rest to the front. */
  private int mixWords(int end) {
    int at = 0;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      mix((long) WORDS.get(kept, at));
    }
    WORDS.set(kept, 0, (long) WORDS.get(kept, at));
    return end - at;
  }

  private void mix(long word) {
    lineFirst = (lineFirst ^ word) * WideHash.FIRST;
    lineFirst ^= lineFirst >>> 32;
    lineSecond = (lineSecond + word) * WideHash.SECOND;
    lineSecond ^= lineSecond >>> 29;
  }

  long first() {
    return first;
  }

  long second() {
    return second;
  }
}
