package dev.vibecoder.search.chunk;

import java.util.ArrayList;
import java.util.List;

/**
 * Packs a file into stretches within the budget: a definition or section that fits is one, what
 * does not is taken apart into those inside of it and the lines between, and small neighbours are
 * joined.
 */
final class Packing {

  private final List<Unit> units;
  private final CutPoints cuts;
  private final int budget;
  private final List<Stretch> packed = new ArrayList<>();

  private Packing(String text, List<Unit> units, int budget) {
    this.units = units;
    this.cuts = new CutPoints(text, units);
    this.budget = budget;
  }

  static List<Stretch> of(String text, List<Unit> units, Block file, int budget) {
    var packing = new Packing(text, units, budget);
    packing.takeApart(file);
    return packing.packed;
  }

  private void takeApart(Block block) {
    int from = block.from();
    for (Block inner : block.inner()) {
      addLines(from, inner.from(), block);
      if (weight(inner.from(), inner.to()) <= budget) {
        add(stretch(inner.from(), inner.to(), block, true, false));
      } else {
        takeApart(inner);
      }
      from = inner.to();
    }
    addLines(from, block.to(), block);
  }

  /** As one stretch, or when they are too many cut at the best places. */
  private void addLines(int from, int to, Block block) {
    if (from < to && weight(from, to) <= budget) {
      add(stretch(from, to, block, false, false));
      return;
    }
    int start = from;
    while (start < to) {
      int end = end(start, to, budget - Overlap.share(budget));
      add(stretch(start, end, block, false, start > from));
      start = end;
    }
  }

  /** As far as the limit goes; when it ends before the block, back to the best place. */
  private int end(int start, int to, int limit) {
    int weight = 0;
    int halfway = start + 1;
    int end = start;
    while (end < to && (end == start || weight + units.get(end).weight() <= limit)) {
      weight += units.get(end).weight();
      end++;
      if (weight <= limit / 2) {
        halfway = end;
      }
    }
    return end == to ? to : cuts.best(Math.min(Math.max(halfway, start + 1), end), end);
  }

  private void add(Stretch next) {
    int last = packed.size() - 1;
    if (last >= 0 && belongTogether(packed.get(last), next)) {
      packed.set(last, packed.get(last).joined(next));
    } else {
      packed.add(next);
    }
  }

  /**
   * A small one joins what comes next beside it or in it; a scrap joins what it stands behind, and
   * closing brackets what they close.
   */
  private boolean belongTogether(Stretch last, Stretch next) {
    boolean small = last.weight() < budget / 4 && next.owner().within(last.owner());
    boolean behind =
        next.block() ? next.owner() == last.owner() : last.owner().within(next.owner());
    boolean scrap = next.weight() < budget / 16 && behind;
    return (small || scrap) && last.weight() + next.weight() <= budget && !next.continued();
  }

  private Stretch stretch(int from, int to, Block owner, boolean block, boolean continued) {
    return new Stretch(from, to, weight(from, to), owner, block, continued);
  }

  private int weight(int from, int to) {
    int weight = 0;
    for (int i = from; i < to; i++) {
      weight += units.get(i).weight();
    }
    return weight;
  }
}
