package dev.vibecoder.search.chunk;

import java.util.List;

/** Chooses where a stretch that is too long is cut with the least harm. */
final class CutPoints {

  private static final String CLOSERS = "})]";
  private static final int BLANK_ABOVE = 6;
  private static final int BEFORE_CLOSER = -12;
  private static final int INSIDE_LINE = -1_000;

  private final String text;
  private final List<Unit> units;

  CutPoints(String text, List<Unit> units) {
    this.text = text;
    this.units = units;
  }

  /** The best unit to begin the next chunk with, from first to last; the later of equals. */
  int best(int first, int last) {
    int best = last;
    for (int i = last - 1; i >= first; i--) {
      if (score(i) > score(best)) {
        best = i;
      }
    }
    return best;
  }

  private int score(int i) {
    Unit unit = units.get(i);
    if (!unit.startsLine()) {
      return INSIDE_LINE;
    }
    int score = unit.blank() ? BEFORE_CLOSER : -unit.indent();
    if (units.get(i - 1).blank()) {
      score += BLANK_ABOVE;
    }
    return score + (closes(unit) ? BEFORE_CLOSER : 0);
  }

  private boolean closes(Unit unit) {
    String line = unit.of(text).stripLeading();
    return !line.isEmpty() && CLOSERS.indexOf(line.charAt(0)) >= 0;
  }
}
