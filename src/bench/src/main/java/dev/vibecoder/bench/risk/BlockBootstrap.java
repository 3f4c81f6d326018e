package dev.vibecoder.bench.risk;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Where a figure may lie: 1,000 draws, with a fixed seed, of blocks of 50 neighbours in time, since
 * neighbours are no independent commits; the middle 95 % of what comes out.
 */
final class BlockBootstrap {

  private static final int DRAWS = 1_000;
  private static final int BLOCK = 50;
  private static final long SEED = 20_261_123;
  private static final double TAIL = 0.025;

  private final int size;

  /** Of so many items in time order. */
  BlockBootstrap(int size) {
    this.size = size;
  }

  /**
   * @param figure what comes out when each item counts so many times; NaN is left out
   */
  Range range(ToDoubleFunction<int[]> figure) {
    var random = new Random(SEED);
    double[] figures = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      figures[draw] = figure.applyAsDouble(times(random));
    }
    double[] sorted = Arrays.stream(figures).filter(each -> !Double.isNaN(each)).sorted().toArray();
    if (sorted.length == 0) {
      return new Range(Double.NaN, Double.NaN);
    }
    return new Range(
        sorted[(int) (TAIL * sorted.length)],
        sorted[Math.max(0, (int) ((1 - TAIL) * sorted.length) - 1)]);
  }

  private int[] times(Random random) {
    int[] times = new int[size];
    for (int drawn = 0; drawn < size; ) {
      int start = random.nextInt(size);
      for (int i = 0; i < BLOCK && drawn < size; i++, drawn++) {
        times[(start + i) % size]++;
      }
    }
    return times;
  }

  /** From and to. */
  record Range(double low, double high) {}
}
