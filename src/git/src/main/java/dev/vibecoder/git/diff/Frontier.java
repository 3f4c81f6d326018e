package dev.vibecoder.git.diff;

/**
 * How far a search has come on each diagonal (position on the left minus position on the right)
 * after a number of edits, from one corner of a box towards the other.
 */
final class Frontier {

  private final int[] reached;
  private final int offset;
  private final int unreached;
  private int origin;
  private int low;
  private int high;

  /**
   * A frontier to be used for many boxes of the same two texts.
   *
   * @param unreached the position that stands for a diagonal out of reach
   */
  Frontier(int leftLines, int rightLines, int unreached) {
    reached = new int[leftLines + rightLines + 5];
    offset = rightLines + 2;
    this.unreached = unreached;
  }

  void startAt(int left, int right) {
    origin = left - right;
    low = origin;
    high = origin;
    set(origin, left);
  }

  /**
   * Grows by one diagonal each way within the box; at its border it shrinks instead, so that every
   * second diagonal is visited.
   */
  void widen(int lowest, int highest) {
    if (low > lowest) {
      low--;
      set(low - 1, unreached);
    } else {
      low++;
    }
    if (high < highest) {
      high++;
      set(high + 1, unreached);
    } else {
      high--;
    }
  }

  int get(int diagonal) {
    return reached[diagonal + offset];
  }

  void set(int diagonal, int left) {
    reached[diagonal + offset] = left;
  }

  boolean covers(int diagonal) {
    return low <= diagonal && diagonal <= high;
  }

  int low() {
    return low;
  }

  int high() {
    return high;
  }

  int detour(int diagonal) {
    return Math.abs(diagonal - origin);
  }
}
