package dev.vibecoder.git;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The four best sources of one new file; as in git, a later equal one takes no earlier's place. */
final class BestPairings {

  private final @Nullable Pairing[] kept = new Pairing[4];

  void offer(Pairing pairing) {
    int worst = 0;
    for (int i = 1; i < kept.length; i++) {
      if (isWorse(kept[i], kept[worst])) {
        worst = i;
      }
    }
    if (isWorse(kept[worst], pairing)) {
      kept[worst] = pairing;
    }
  }

  private static boolean isWorse(@Nullable Pairing one, @Nullable Pairing other) {
    if (one == null || other == null) {
      return one == null && other != null;
    }
    return Pairing.BEST_FIRST.compare(one, other) > 0;
  }

  void addTo(List<Pairing> ranking) {
    for (Pairing pairing : kept) {
      if (pairing != null) {
        ranking.add(pairing);
      }
    }
  }
}
