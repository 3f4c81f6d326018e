package dev.vibecoder.app.output;

import java.io.PrintStream;

/** Whoever reads our output, and may stop: {@code vibe sql … | head}. */
final class OutputReader {

  /** To ask costs a flush. */
  private static final int ROWS_BETWEEN_LOOKS = 1_000;

  private final PrintStream out;
  private int rows;
  private boolean gone;

  OutputReader(PrintStream out) {
    this.out = out;
  }

  /** Is one more row wanted? Call it for each. */
  boolean stillReads() {
    if (++rows % ROWS_BETWEEN_LOOKS == 0) {
      gone = out.checkError();
    }
    return !gone;
  }
}
