package dev.vibecoder.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Contenders that take turns, round by round. Each round compares what ran within the same minute;
 * the median of these ratios is the result, and their range says what it is worth.
 */
final class Contest {

  /** Does its work once and tells how much of it a second. */
  interface Contender {
    double rate(int round) throws Exception;
  }

  private record Entry(String name, Contender contender) {}

  private static final int COLUMN = 24;

  private final String title;
  private final String unit;
  private final PrintStream out;
  private final List<Entry> entries = new ArrayList<>();
  private int reference;

  /**
   * @param unit of the rates, e.g. {@code rows/s}
   */
  Contest(String title, String unit, PrintStream out) {
    this.title = title;
    this.unit = unit;
    this.out = out;
  }

  /** They take turns in the order in which they join. */
  Contest with(String name, Contender contender) {
    entries.add(new Entry(name, contender));
    return this;
  }

  /** The one that has just joined is what all are measured by. */
  Contest asReference() {
    reference = entries.size() - 1;
    return this;
  }

  /** Prints each round, then the medians; the first round warms up and does not count. */
  void run(int rounds) throws Exception {
    out.printf("%n%s, %s, %d rounds after one to warm up%n", title, unit, rounds);
    line("", entries.stream().map(Entry::name).toArray(String[]::new));
    double[][] rates = new double[entries.size()][rounds];
    for (int round = 0; round <= rounds; round++) {
      String[] shown = new String[entries.size()];
      for (int i = 0; i < entries.size(); i++) {
        double rate = entries.get(i).contender().rate(round);
        shown[i] = "%,.1f".formatted(rate);
        if (round > 0) {
          rates[i][round - 1] = rate;
        }
      }
      line(round == 0 ? "warm-up" : "round " + round, shown);
    }
    line("median", column(rates, i -> "%,.1f".formatted(median(rates[i]))));
    line("ratio", column(rates, i -> ratio(rates[i], rates[reference])));
  }

  private interface Cell {
    String of(int contender);
  }

  private static String[] column(double[][] rates, Cell cell) {
    String[] cells = new String[rates.length];
    Arrays.setAll(cells, cell::of);
    return cells;
  }

  private static String ratio(double[] rates, double[] reference) {
    double[] ratios = new double[rates.length];
    Arrays.setAll(ratios, i -> rates[i] / reference[i]);
    var range = Arrays.stream(ratios).summaryStatistics();
    return "%.2f (%.2f-%.2f)".formatted(median(ratios), range.getMin(), range.getMax());
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private void line(String head, String[] cells) {
    var line = new StringBuilder("%-10s".formatted(head));
    for (String cell : cells) {
      line.append(("%" + COLUMN + "s").formatted(cell));
    }
    out.println(line);
  }
}
