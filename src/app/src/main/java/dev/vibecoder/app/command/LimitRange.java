package dev.vibecoder.app.command;

/** How many rows of the record are listed at a time. */
final class LimitRange {

  private static final int MOST = 10_000;

  private LimitRange() {}

  static void require(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new WrongUsage("--limit is a number from 1 to 10000");
    }
  }
}
