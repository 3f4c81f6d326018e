package dev.vibecoder.bench.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Some of many, the same ones in every run. */
final class Sample {

  /** Of whatever is drawn here. */
  static final long SEED = 20_261_122;

  private Sample() {}

  /** Draws without regard to order; all of them when there are no more. */
  static <T> List<T> of(Collection<T> all, int most) {
    List<T> drawn = new ArrayList<>(all);
    Collections.shuffle(drawn, new Random(SEED));
    return List.copyOf(drawn.subList(0, Math.min(most, drawn.size())));
  }
}
