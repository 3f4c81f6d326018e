package dev.vibecoder.git.diff;

import java.util.ArrayDeque;
import java.util.BitSet;

/**
 * Aligns two sequences by dividing them where a path from both corners meets (Myers 1986), until
 * one side of each piece is empty; what is left there is changed.
 */
final class Alignment {

  private final Candidates left;
  private final Candidates right;
  private final BitSet removed;
  private final BitSet added;
  private final CutSearch search;

  Alignment(Candidates left, Candidates right, BitSet removed, BitSet added) {
    this.left = left;
    this.right = right;
    this.removed = removed;
    this.added = added;
    this.search = new CutSearch(left.classes(), right.classes());
  }

  void run() {
    var boxes = new ArrayDeque<Box>();
    boxes.push(new Box(0, left.count(), 0, right.count(), false));
    while (!boxes.isEmpty()) {
      Box box = boxes.pop().shrunk(left.classes(), right.classes());
      if (box.hasNoLeft() || box.hasNoRight()) {
        mark(removed, left.lines(), box.left(), box.leftEnd());
        mark(added, right.lines(), box.right(), box.rightEnd());
      } else {
        Cut cut = search.cut(box);
        boxes.push(box.from(cut));
        boxes.push(box.upTo(cut));
      }
    }
  }

  private static void mark(BitSet changed, int[] lines, int from, int to) {
    for (int i = from; i < to; i++) {
      changed.set(lines[i]);
    }
  }
}
