package dev.vibecoder.git;

import java.util.Comparator;

/** A file that is gone and a new one, and how much they share. */
record Pairing(int source, int target, int score, boolean sameName) {

  static final Comparator<Pairing> BEST_FIRST =
      Comparator.comparingInt(Pairing::score).thenComparing(Pairing::sameName).reversed();
}
