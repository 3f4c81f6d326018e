package dev.vibecoder.git.diff;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Steps through the lines of a text, eight bytes at a time, hashing each on the way. */
final class LineScan {

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long NEWLINES = 0x0A0A0A0A0A0A0A0AL;
  private static final long LOW_BITS = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final byte[] text;
  private final int to;
  private int start;
  private int end;
  private long hash;

  /** Scans a part of a text, which begins with a line. */
  LineScan(byte[] text, int from, int to) {
    this.text = text;
    this.to = to;
    end = from;
  }

  /** Goes to the next line; false when there is none. */
  boolean next() {
    if (end >= to) {
      return false;
    }
    start = end;
    hash = 0;
    int at = start;
    while (at + Long.BYTES <= to) {
      long word = (long) WORDS.get(text, at);
      long newline = newlineIn(word);
      if (newline != 0) {
        int bits = Long.numberOfTrailingZeros(newline) + 1;
        add(bits == Long.SIZE ? word : word & (1L << bits) - 1);
        return endAt(at + bits / Byte.SIZE);
      }
      add(word);
      at += Long.BYTES;
    }
    return lastBytes(at);
  }

  private boolean lastBytes(int from) {
    long word = 0;
    int at = from;
    boolean goesOn = true;
    for (int shift = 0; at < to && goesOn; shift += Byte.SIZE) {
      goesOn = text[at] != '\n';
      word |= (text[at++] & 0xFFL) << shift;
    }
    add(word);
    return endAt(at);
  }

  /** The highest bit of the first byte that is a newline is set, and no lower one. */
  private static long newlineIn(long word) {
    long difference = word ^ NEWLINES;
    return (difference - LOW_BITS) & ~difference & HIGH_BITS;
  }

  private void add(long word) {
    long mixed = (hash ^ word) * MIX;
    hash = mixed ^ (mixed >>> 32);
  }

  private boolean endAt(int position) {
    end = position;
    add(end - start);
    return true;
  }

  int start() {
    return start;
  }

  /** Where the line ends, its newline included. */
  int end() {
    return end;
  }

  /** Equal for equal lines. */
  long hash() {
    return hash;
  }
}
