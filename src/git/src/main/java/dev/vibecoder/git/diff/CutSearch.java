package dev.vibecoder.git.diff;

import org.jspecify.annotations.Nullable;

/**
 * Finds where to cut a box: two searches start from its corners and stop where they meet, on a
 * shortest path. When that takes too many edits, a promising long diagonal is taken, and beyond a
 * limit the point that has come furthest. The numbers are git's: its counts depend on them.
 */
final class CutSearch {

  private static final int PATIENCE = 256;
  private static final int LONG_DIAGONAL = 20;
  private static final int PROMISING = 4;

  private final int[] a;
  private final int[] b;
  private final Frontier forward;
  private final Frontier backward;
  private final int mostEdits;

  CutSearch(int[] a, int[] b) {
    this.a = a;
    this.b = b;
    forward = new Frontier(a.length, b.length, -1);
    backward = new Frontier(a.length, b.length, Integer.MAX_VALUE);
    mostEdits = Math.max(PATIENCE, RoughRoot.of(a.length + b.length + 3));
  }

  Cut cut(Box box) {
    forward.startAt(box.left(), box.right());
    backward.startAt(box.leftEnd(), box.rightEnd());
    int between = (box.left() - box.right()) - (box.leftEnd() - box.rightEnd());
    var stride = new Stride(box, (between & 1) != 0);
    for (int edits = 1; ; edits++) {
      stride.longDiagonal = false;
      Cut cut = stride.forward();
      if (cut == null) {
        cut = stride.backward();
      }
      if (cut == null && !box.exact()) {
        cut = giveUp(box, edits, stride.longDiagonal);
      }
      if (cut != null) {
        return cut;
      }
    }
  }

  private @Nullable Cut giveUp(Box box, int edits, boolean longDiagonal) {
    Cut cut = null;
    if (longDiagonal && edits > PATIENCE) {
      cut = promisingForward(box, edits);
      if (cut == null) {
        cut = promisingBackward(box, edits);
      }
    }
    return cut == null && edits >= mostEdits ? furthest(box) : cut;
  }

  private @Nullable Cut promisingForward(Box box, int edits) {
    Cut best = null;
    int bestGain = 0;
    for (int d = forward.high(); d >= forward.low(); d -= 2) {
      int i = forward.get(d);
      int j = i - d;
      int gain = (i - box.left()) + (j - box.right()) - forward.detour(d);
      if (gain > PROMISING * edits
          && gain > bestGain
          && box.left() + LONG_DIAGONAL <= i
          && i < box.leftEnd()
          && box.right() + LONG_DIAGONAL <= j
          && j < box.rightEnd()
          && equalRun(i - LONG_DIAGONAL, j - LONG_DIAGONAL)) {
        bestGain = gain;
        best = new Cut(i, j, true, false);
      }
    }
    return best;
  }

  private @Nullable Cut promisingBackward(Box box, int edits) {
    Cut best = null;
    int bestGain = 0;
    for (int d = backward.high(); d >= backward.low(); d -= 2) {
      int i = backward.get(d);
      int j = i - d;
      int gain = (box.leftEnd() - i) + (box.rightEnd() - j) - backward.detour(d);
      if (gain > PROMISING * edits
          && gain > bestGain
          && box.left() < i
          && i <= box.leftEnd() - LONG_DIAGONAL
          && box.right() < j
          && j <= box.rightEnd() - LONG_DIAGONAL
          && equalRun(i, j)) {
        bestGain = gain;
        best = new Cut(i, j, false, true);
      }
    }
    return best;
  }

  private boolean equalRun(int i, int j) {
    for (int k = 0; k < LONG_DIAGONAL; k++) {
      if (a[i + k] != b[j + k]) {
        return false;
      }
    }
    return true;
  }

  /** Takes the end, of all paths from both corners, that lies furthest from its corner. */
  private Cut furthest(Box box) {
    long sum = -1;
    int left = -1;
    for (int d = forward.high(); d >= forward.low(); d -= 2) {
      int i = Math.min(Math.min(forward.get(d), box.leftEnd()), box.rightEnd() + d);
      if (sum < 2L * i - d) {
        sum = 2L * i - d;
        left = i;
      }
    }
    long sumBack = Integer.MAX_VALUE;
    int leftBack = Integer.MAX_VALUE;
    for (int d = backward.high(); d >= backward.low(); d -= 2) {
      int i = Math.max(Math.max(box.left(), backward.get(d)), box.right() + d);
      if (2L * i - d < sumBack) {
        sumBack = 2L * i - d;
        leftBack = i;
      }
    }
    boolean forwardWins =
        (long) box.leftEnd() + box.rightEnd() - sumBack < sum - (box.left() + box.right());
    return forwardWins
        ? new Cut(left, (int) (sum - left), true, false)
        : new Cut(leftBack, (int) (sumBack - leftBack), false, true);
  }

  /** One more edit from each corner. */
  private final class Stride {

    private final Box box;
    private final int lowest;
    private final int highest;
    private final boolean meetsForward;
    private boolean longDiagonal;

    Stride(Box box, boolean meetsForward) {
      this.box = box;
      this.meetsForward = meetsForward;
      lowest = box.left() - box.rightEnd();
      highest = box.leftEnd() - box.right();
    }

    @Nullable Cut forward() {
      forward.widen(lowest, highest);
      for (int d = forward.high(); d >= forward.low(); d -= 2) {
        int above = forward.get(d - 1);
        int beside = forward.get(d + 1);
        int start = above >= beside ? above + 1 : beside;
        int i = start;
        while (i < box.leftEnd() && i - d < box.rightEnd() && a[i] == b[i - d]) {
          i++;
        }
        longDiagonal |= i - start > LONG_DIAGONAL;
        forward.set(d, i);
        if (meetsForward && backward.covers(d) && backward.get(d) <= i) {
          return new Cut(i, i - d, true, true);
        }
      }
      return null;
    }

    @Nullable Cut backward() {
      backward.widen(lowest, highest);
      for (int d = backward.high(); d >= backward.low(); d -= 2) {
        int above = backward.get(d - 1);
        int beside = backward.get(d + 1);
        int start = above < beside ? above : beside - 1;
        int i = start;
        while (i > box.left() && i - d > box.right() && a[i - 1] == b[i - d - 1]) {
          i--;
        }
        longDiagonal |= start - i > LONG_DIAGONAL;
        backward.set(d, i);
        if (!meetsForward && forward.covers(d) && i <= forward.get(d)) {
          return new Cut(i, i - d, true, true);
        }
      }
      return null;
    }
  }
}
