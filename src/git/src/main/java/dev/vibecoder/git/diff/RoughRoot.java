package dev.vibecoder.git.diff;

/** A power of two near the square root, cheap and good enough for a limit. */
final class RoughRoot {

  private RoughRoot() {}

  /** Twice as much for each factor of four that is begun. */
  static int of(int n) {
    int root = 1;
    for (int rest = n; rest > 0; rest >>= 2) {
      root <<= 1;
    }
    return root;
  }
}
