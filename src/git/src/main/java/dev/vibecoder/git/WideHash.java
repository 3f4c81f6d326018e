package dev.vibecoder.git;

/**
 * A hash of 128 bits: two lanes of 64, mixed with different numbers so that they err apart. Good
 * against chance, not against an adversary.
 */
final class WideHash {

  static final long FIRST = 0x9E3779B97F4A7C15L;
  static final long SECOND = 0xC2B2AE3D27D4EB4FL;

  private long first = FIRST;
  private long second = SECOND;

  /** Goes on with a number; order matters. */
  WideHash then(long word) {
    return then(word, word);
  }

  private WideHash then(long one, long two) {
    first = spread((first ^ one) * FIRST);
    second = spread((second + two) * SECOND);
    return this;
  }

  /** Goes on with a text whose chars are bytes; order matters. */
  WideHash then(String raw) {
    then(raw.length());
    long word = 0;
    for (int i = 0; i < raw.length(); i++) {
      word = word << Byte.SIZE | raw.charAt(i);
      if ((i & 7) == 7) {
        then(word);
        word = 0;
      }
    }
    return then(word);
  }

  WideHash then(LineSum lines) {
    return then(lines.first(), lines.second());
  }

  /** Lets each bit of the input flip half of the result (Stafford 2011, variant 13). */
  static long spread(long word) {
    long mixed = (word ^ (word >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  long first() {
    return first;
  }

  long second() {
    return second;
  }
}
