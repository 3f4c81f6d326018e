package dev.vibecoder.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Contenders that take turns, round by round. Each round compares what ran within the same minutes;
 * the median of these ratios is the result, and their range says what it is worth.
 */
final class Contest {

  /** Does its work once and tells what it took. */
  interface Contender {
    Effort run(int round) throws Exception;
  }

  private record Entry(String name, Contender contender) {}

  private final String title;
  private final String unit;
  private final PrintStream out;
  private final List<Entry> entries = new ArrayList<>();
  private int reference;

  /**
   * @param unit of what is counted, e.g. {@code rows}
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
    out.printf("%n%s: %s a second, %d rounds after one to warm up%n", title, unit, rounds);
    line("", entries.stream().map(Entry::name).toArray(String[]::new));
    Effort[][] efforts = new Effort[entries.size()][rounds];
    for (int round = 0; round <= rounds; round++) {
      double[] rates = new double[entries.size()];
      for (int i = 0; i < entries.size(); i++) {
        Effort effort = entries.get(i).contender().run(round);
        rates[i] = effort.rate();
        if (round > 0) {
          efforts[i][round - 1] = effort;
        }
      }
      String head = round == 0 ? "warm-up" : "round " + round;
      line(head, cells(i -> "%,.1f".formatted(rates[i])));
    }
    summary("by the clock", efforts, Effort::rate);
    summary("per CPU second", efforts, Effort::ratePerCore);
  }

  private void summary(String name, Effort[][] efforts, ToDoubleFunction<Effort> rate) {
    double[][] rates = new double[efforts.length][];
    Arrays.setAll(rates, i -> Arrays.stream(efforts[i]).mapToDouble(rate).toArray());
    line(name, cells(i -> "%,.1f".formatted(median(rates[i]))));
    line("  ratio", cells(i -> ratio(rates[i], rates[reference])));
  }

  private interface Cell {
    String of(int contender);
  }

  private String[] cells(Cell cell) {
    String[] cells = new String[entries.size()];
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
    var line = new StringBuilder("%-16s".formatted(head));
    for (String cell : cells) {
      line.append("%24s".formatted(cell));
    }
    out.println(line);
  }
}
