package dev.vibecoder.search.chunk;

import java.util.List;

/**
 * The lines before a chunk that was cut by lines. They are embedded with it, since a cut by lines
 * knows nothing of what it cuts, but are no part of its content.
 */
final class Overlap {

  /** Of lines. */
  private static final int MOST = 3;

  private Overlap() {}

  /** What of a budget is set aside for it. */
  static int share(int budget) {
    return budget / 8;
  }

  /** Where it begins; at this unit itself when the line above is too long. */
  static int begin(List<Unit> units, int unit, int budget) {
    int begin = unit;
    int weight = 0;
    while (begin > 0 && unit - begin < MOST && units.get(begin - 1).startsLine()) {
      weight += units.get(begin - 1).weight();
      if (weight > share(budget)) {
        break;
      }
      begin--;
    }
    return begin;
  }
}
