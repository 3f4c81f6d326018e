package dev.vibecoder.search.chunk;

import java.util.ArrayList;
import java.util.List;

/**
 * Packs units into stretches within the budget: one definition or section each, long ones cut at
 * their best places, tiny ones together with their neighbours.
 */
final class Blocks {

  /** Units from..to, exclusive. */
  record Stretch(int from, int to, int weight) {}

  private final List<Unit> units;
  private final CutPoints cuts;
  private final int budget;

  Blocks(String text, List<Unit> units, int budget) {
    this.units = units;
    this.cuts = new CutPoints(text, units);
    this.budget = budget;
  }

  List<Stretch> pack(Outline outline) {
    List<Stretch> packed = new ArrayList<>();
    for (int from = 0; from < units.size(); ) {
      int to = from + 1;
      while (to < units.size() && !outline.blockStarts()[to]) {
        to++;
      }
      addWithin(from, to, packed);
      from = to;
    }
    return packed;
  }

  private void addWithin(int from, int to, List<Stretch> packed) {
    int start = from;
    while (start < to) {
      int end = end(start, to);
      add(new Stretch(start, end, weight(start, end)), packed);
      start = end;
    }
  }

  /** As far as the budget goes; when it ends before the block, back to the best place. */
  private int end(int start, int to) {
    int weight = 0;
    int halfway = start + 1;
    int end = start;
    while (end < to && (end == start || weight + units.get(end).weight() <= budget)) {
      weight += units.get(end).weight();
      end++;
      if (weight <= budget / 2) {
        halfway = end;
      }
    }
    return end == to ? to : cuts.best(Math.min(Math.max(halfway, start + 1), end), end);
  }

  private void add(Stretch next, List<Stretch> packed) {
    Stretch last = packed.isEmpty() ? null : packed.get(packed.size() - 1);
    if (last != null && belongTogether(last, next)) {
      packed.set(
          packed.size() - 1, new Stretch(last.from(), next.to(), last.weight() + next.weight()));
    } else {
      packed.add(next);
    }
  }

  private boolean belongTogether(Stretch last, Stretch next) {
    boolean tiny = last.weight() < budget / 4 || next.weight() < budget / 16;
    return tiny && last.weight() + next.weight() <= budget;
  }

  private int weight(int from, int to) {
    int weight = 0;
    for (int i = from; i < to; i++) {
      weight += units.get(i).weight();
    }
    return weight;
  }
}
