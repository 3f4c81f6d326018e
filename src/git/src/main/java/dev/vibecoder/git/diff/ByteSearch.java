package dev.vibecoder.git.diff;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for bytes of one value, eight at a time. */
public final class ByteSearch {

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LOW_BITS = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LOW_SEVEN = 0x7F7F7F7F7F7F7F7FL;

  private ByteSearch() {}

  /** How often the value occurs in a part of the bytes. */
  public static int count(byte[] bytes, byte value, int from, int to) {
    long pattern = (value & 0xFFL) * LOW_BITS;
    int count = 0;
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      count += Long.bitCount(zeros((long) WORDS.get(bytes, at) ^ pattern));
    }
    for (; at < to; at++) {
      count += bytes[at] == value ? 1 : 0;
    }
    return count;
  }

  /** Where the value occurs first in a part of the bytes; the part's end when it does not. */
  public static int indexOf(byte[] bytes, byte value, int from, int to) {
    long pattern = (value & 0xFFL) * LOW_BITS;
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      long word = (long) WORDS.get(bytes, at) ^ pattern;
      long found = (word - LOW_BITS) & ~word & HIGH_BITS;
      if (found != 0) {
        return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
    }
    while (at < to && bytes[at] != value) {
      at++;
    }
    return at;
  }

  /** The highest bit of each byte that is zero is set, and no other; no carry crosses bytes. */
  private static long zeros(long word) {
    return ~(((word & LOW_SEVEN) + LOW_SEVEN) | word | LOW_SEVEN);
  }
}
