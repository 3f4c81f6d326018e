package dev.vibecoder.review;

/**
 * How much a review says and reads.
 *
 * @param issues most findings that are listed
 * @param evidence most characters of evidence for one
 * @param line a longer line was not written by hand: only secrets and hidden characters are sought
 * @param analysed most bytes of a file that is analysed as a whole
 */
record Limits(int issues, int evidence, int line, int analysed) {

  /** Few files that were written by hand are larger. */
  static final int ANALYSED = 128 << 10;
}
