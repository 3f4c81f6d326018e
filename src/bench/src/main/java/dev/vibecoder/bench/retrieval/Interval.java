package dev.vibecoder.bench.retrieval;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * A mean and where it may lie, by a bootstrap over questions: 10,000 draws with a fixed seed, the
 * middle 95 % of their means. Of differences between two systems question by question it is a
 * paired one: above zero throughout, the first is better.
 */
record Interval(double mean, double low, double high) {

  private static final int DRAWS = 10_000;
  private static final long SEED = 20_261_122;
  private static final double TAIL = 0.025;

  static Interval ofMean(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("Nothing has no mean");
    }
    var random = new Random(SEED);
    double[] means = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[random.nextInt(values.length)];
      }
      means[draw] = sum / values.length;
    }
    Arrays.sort(means);
    return new Interval(
        Arrays.stream(values).average().orElseThrow(),
        means[(int) (TAIL * DRAWS)],
        means[(int) ((1 - TAIL) * DRAWS) - 1]);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%+.3f [%+.3f %+.3f]", mean, low, high);
  }
}
