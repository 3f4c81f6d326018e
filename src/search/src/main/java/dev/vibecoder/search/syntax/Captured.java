package dev.vibecoder.search.syntax;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A match of a grammar's query, by offsets: what travels between the processes.
 *
 * @param pattern its place in the query
 * @param nameStart -1 without a name, as for leads
 * @param ownerStart -1 without an owner
 */
record Captured(
    Capture capture,
    int pattern,
    int start,
    int end,
    int nameStart,
    int nameEnd,
    int ownerStart,
    int ownerEnd) {

  private static final int NUMBERS = 8;

  static byte[] encode(List<Captured> all) {
    ByteBuffer bytes = ByteBuffer.allocate(all.size() * NUMBERS * Integer.BYTES);
    for (Captured each : all) {
      bytes.putInt(each.capture.ordinal()).putInt(each.pattern);
      bytes.putInt(each.start).putInt(each.end);
      bytes.putInt(each.nameStart).putInt(each.nameEnd);
      bytes.putInt(each.ownerStart).putInt(each.ownerEnd);
    }
    return bytes.array();
  }

  /**
   * @param positions for the offsets in the answer those in the text
   * @throws RuntimeException when the answer is no list of captures of this text
   */
  static List<Captured> decode(byte[] answer, Positions positions) {
    ByteBuffer bytes = ByteBuffer.wrap(answer);
    List<Captured> all = new ArrayList<>();
    while (bytes.hasRemaining()) {
      all.add(
          new Captured(
              Capture.values()[bytes.getInt()],
              bytes.getInt(),
              positions.of(bytes.getInt()),
              positions.of(bytes.getInt()),
              positions.of(bytes.getInt()),
              positions.of(bytes.getInt()),
              positions.of(bytes.getInt()),
              positions.of(bytes.getInt())));
    }
    return all;
  }

  Captured {
    boolean ordered = start <= end && nameStart <= nameEnd && ownerStart <= ownerEnd;
    if (!ordered || start < 0) {
      throw new IllegalArgumentException("What was captured ends before it starts");
    }
  }

  Captured widened(Captured other) {
    Captured first = pattern <= other.pattern ? this : other;
    return new Captured(
        first.capture,
        first.pattern,
        Math.min(start, other.start),
        Math.max(end, other.end),
        nameStart,
        nameEnd,
        Math.max(ownerStart, other.ownerStart),
        Math.max(ownerEnd, other.ownerEnd));
  }
}
