package dev.vibecoder.search.chunk;

/**
 * What is never cut any further: a line with its end, or a piece of a line too long for a chunk.
 *
 * @param start offset in the text
 * @param end offset in the text, exclusive
 * @param line from 1
 * @param startsLine false for the second and later pieces of a long line
 * @param weight share of a chunk's budget, in tokens
 * @param indent columns before the first character
 * @param blank nothing but white space
 */
record Unit(
    int start, int end, int line, boolean startsLine, int weight, int indent, boolean blank) {

  String of(String text) {
    return text.substring(start, end);
  }

  /** The part of it between two offsets. */
  Unit from(int partStart, int partEnd) {
    return new Unit(partStart, partEnd, line, startsLine, weight, indent, blank);
  }
}
