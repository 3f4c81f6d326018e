package dev.vibecoder.search.chunk;

import java.util.List;

/** Finds units by offsets in the text. */
final class UnitIndex {

  private final List<Unit> units;

  UnitIndex(List<Unit> units) {
    this.units = units;
  }

  /** The unit with the character at this offset; the last one for the end of the text. */
  int at(int offset) {
    int low = 0;
    int high = units.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (units.get(middle).start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The unit that the line with this offset begins with. */
  int lineAt(int offset) {
    int unit = at(offset);
    while (!units.get(unit).startsLine()) {
      unit--;
    }
    return unit;
  }

  /** The first unit from this one on that is not blank, or that limit. */
  int behindBlank(int from, int limit) {
    int unit = from;
    while (unit < limit && units.get(unit).blank()) {
      unit++;
    }
    return unit;
  }

  /** The line with this offset, from 1. */
  int lineNumber(int offset) {
    return units.get(at(offset)).line();
  }
}
