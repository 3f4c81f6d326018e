package dev.vibecoder.git;

import java.util.Arrays;

/**
 * How many bytes of a file fall to each of its pieces, so that two files can be compared by what
 * they share. A piece is a line or 64 bytes of one; pieces are told apart by the hash that git
 * uses, because which files count as renamed depends on it.
 */
final class Fingerprint {

  private static final int LONGEST_PIECE = 64;
  private static final int HASHES = 107_927;

  private final int[] hashes;
  private final int[] bytes;

  private Fingerprint(int[] hashes, int[] bytes) {
    this.hashes = hashes;
    this.bytes = bytes;
  }

  static Fingerprint of(byte[] content) {
    boolean text = !TextContent.isBinary(content);
    long[] pieces = new long[64];
    int count = 0;
    int low = 0;
    int high = 0;
    int length = 0;
    for (int i = 0; i < content.length; i++) {
      byte c = content[i];
      // A line end of Windows is a line end.
      if (text && c == '\r' && i + 1 < content.length && content[i + 1] == '\n') {
        continue;
      }
      int oldLow = low;
      low = ((low << 7) ^ (high >>> 25)) + (c & 0xff);
      high = (high << 7) ^ (oldLow >>> 25);
      if (++length == LONGEST_PIECE || c == '\n') {
        if (count == pieces.length) {
          pieces = Arrays.copyOf(pieces, count * 2);
        }
        long hash = Integer.remainderUnsigned(low + high * 0x61, HASHES);
        pieces[count++] = hash << 32 | length;
        low = 0;
        high = 0;
        length = 0;
      }
    }
    // A last line without its newline is no piece: git up to 2.43 leaves it out.
    return summed(pieces, count);
  }

  private static Fingerprint summed(long[] pieces, int count) {
    Arrays.sort(pieces, 0, count);
    int[] hashes = new int[count];
    int[] bytes = new int[count];
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      int hash = (int) (pieces[i] >>> 32);
      if (distinct == 0 || hashes[distinct - 1] != hash) {
        hashes[distinct++] = hash;
      }
      bytes[distinct - 1] += (int) pieces[i];
    }
    return new Fingerprint(Arrays.copyOf(hashes, distinct), Arrays.copyOf(bytes, distinct));
  }

  /** How many bytes of this file the other has, too. */
  long shared(Fingerprint other) {
    long shared = 0;
    int j = 0;
    for (int i = 0; i < hashes.length; i++) {
      while (j < other.hashes.length && other.hashes[j] < hashes[i]) {
        j++;
      }
      if (j < other.hashes.length && other.hashes[j] == hashes[i]) {
        shared += Math.min(bytes[i], other.bytes[j]);
      }
    }
    return shared;
  }
}
