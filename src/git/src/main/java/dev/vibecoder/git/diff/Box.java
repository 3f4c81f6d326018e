package dev.vibecoder.git.diff;

/**
 * The part of both texts that is still to be aligned, as half-open ranges of candidates.
 *
 * @param exact whether a cut through it must lie on a shortest path
 */
record Box(int left, int leftEnd, int right, int rightEnd, boolean exact) {

  /** Without the lines that are equal at its two corners. */
  Box shrunk(int[] a, int[] b) {
    int i = left;
    int j = right;
    while (i < leftEnd && j < rightEnd && a[i] == b[j]) {
      i++;
      j++;
    }
    int iEnd = leftEnd;
    int jEnd = rightEnd;
    while (i < iEnd && j < jEnd && a[iEnd - 1] == b[jEnd - 1]) {
      iEnd--;
      jEnd--;
    }
    return new Box(i, iEnd, j, jEnd, exact);
  }

  Box upTo(Cut cut) {
    return new Box(left, cut.left(), right, cut.right(), cut.exactBefore());
  }

  Box from(Cut cut) {
    return new Box(cut.left(), leftEnd, cut.right(), rightEnd, cut.exactAfter());
  }

  boolean hasNoLeft() {
    return left == leftEnd;
  }

  boolean hasNoRight() {
    return right == rightEnd;
  }
}
