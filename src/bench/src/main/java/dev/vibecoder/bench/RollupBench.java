package dev.vibecoder.bench;

import dev.vibecoder.store.report.CostReport;
import dev.vibecoder.store.report.Grouping;
import dev.vibecoder.store.report.ReportFilter;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What the job {@code rollup} takes, its proof included, beside the bare GROUP BY that gives the
 * same rows, on generated executions: everything, one hundredth more, and scattered updates; and
 * how long a report of 30 days takes meanwhile.
 *
 * <p>Arguments: [EXECUTIONS [SEED [ROUNDS]]]
 */
public final class RollupBench {

  private static final int SCATTERED = 5_000;
  private static final int REPORTS = 300;

  private static final String BARE =
      """
      SELECT (started_at AT TIME ZONE 'UTC')::date, user_id, project_id, agent_id, provider, model, status,
             count(*), count(*) FILTER (WHERE status = 'FAILED'), count(*) FILTER (WHERE cost IS NULL),
             sum(input_tokens), sum(cached_input_tokens), sum(cache_write_tokens),
             sum(cache_write_1h_tokens), sum(output_tokens), sum(reasoning_tokens), sum(tokens_used),
             coalesce(sum(tokens_used) FILTER (WHERE cost IS NULL), 0), sum(cost), sum(cost_recorded),
             sum(cost_computed), coalesce(sum(duration_ms), 0)%s
      FROM executions
      GROUP BY 1, 2, 3, 4, 5, 6, 7
      """;

  private static final String PERCENTILES =
      """
      ,
      percentile_disc(0.5) WITHIN GROUP (ORDER BY duration_ms),
      percentile_disc(0.95) WITHIN GROUP (ORDER BY duration_ms)
      """;

  private final BenchHome home;
  private final GeneratedExecutions executions;
  private final int rows;
  private final int rounds;
  private final PrintStream out = System.out;

  private RollupBench(BenchHome home, GeneratedExecutions executions, int rows, int rounds) {
    this.home = home;
    this.executions = executions;
    this.rows = rows;
    this.rounds = rounds;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    var given = new Arguments("RollupBench [EXECUTIONS [SEED [ROUNDS]]]", arguments);
    int rows = given.number(0, 5_000_000);
    int seed = given.number(1, 42);
    try (var home = BenchHome.open()) {
      var executions = new GeneratedExecutions(home, seed);
      new RollupBench(home, executions, rows, given.number(2, 3)).run();
    }
  }

  private void run() throws Exception {
    executions.generate(rows);
    out.printf("%,d executions of a year, seed %d%n", rows, executions.seed());
    double[] bare = new double[rounds];
    double[] plain = new double[rounds];
    double[] full = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      plain[round] = seconds(() -> groupBy(""));
      bare[round] = seconds(() -> groupBy(PERCENTILES));
      executions.queueAll();
      full[round] = seconds(home::rollup);
      out.printf(
          "round %d: bare GROUP BY without percentiles %.2f s, with them %.2f s, whole rollup %.2f s = %.2f of it%n",
          round + 1, plain[round], bare[round], full[round], full[round] / bare[round]);
    }
    double whole = median(full);
    out.printf("%,d groups of all columns%n", count("execution_metrics_daily"));
    out.printf("nothing new: %.2f s%n", seconds(home::rollup));
    executions.addDays(rows / 100);
    print("1 % more, of the last days", seconds(home::rollup), whole);
    executions.addScattered(rows / 100);
    print("1 % more, scattered over the year", seconds(home::rollup), whole);
    int groups = executions.updateScattered(SCATTERED);
    print(
        "%,d updates, %,d groups of project and day".formatted(SCATTERED, groups),
        seconds(home::rollup),
        whole);
    report();
    out.printf(
        "proofs that failed: %,d of %,d%n",
        count("rollup_proofs WHERE NOT equal"), count("rollup_proofs"));
  }

  private void print(String what, double seconds, double whole) {
    out.printf("%s: %.2f s = 1/%.1f of the whole%n", what, seconds, whole / seconds);
  }

  /**
   * Everything is computed, and sent nowhere; of a count around it the planner would leave sums
   * out.
   */
  private void groupBy(String more) throws Exception {
    try (Connection connection = home.connect("");
        Statement statement = connection.createStatement()) {
      statement.execute("EXPLAIN (ANALYZE, TIMING OFF) " + BARE.formatted(more));
    }
  }

  private void report() throws Exception {
    var reports = home.room(CostReport.class);
    LocalDate last = executions.lastDay();
    var filter = new ReportFilter(last.minusDays(29), last, null);
    var over = new AtomicBoolean();
    CompletableFuture<Void> night =
        CompletableFuture.runAsync(
            () -> {
              while (!over.get()) {
                executions.writeAsANightDoes();
                home.rollup();
              }
            });
    double[] millis = new double[REPORTS];
    for (int i = 0; i < REPORTS; i++) {
      millis[i] = 1e3 * seconds(() -> reports.read(filter, List.of(Grouping.DAY)));
    }
    over.set(true);
    night.join();
    Arrays.sort(millis);
    out.printf(
        "report of 30 days while executions are written and rolled up: p50 %.1f ms, p95 %.1f ms%n",
        millis[REPORTS / 2], millis[REPORTS * 95 / 100]);
  }

  private long count(String what) throws Exception {
    try (Connection connection = home.connect("");
        Statement statement = connection.createStatement();
        var result = statement.executeQuery("SELECT count(*) FROM " + what)) {
      result.next();
      return result.getLong(1);
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static double seconds(Step step) throws Exception {
    long begin = System.nanoTime();
    step.run();
    return (System.nanoTime() - begin) / 1e9;
  }

  /** What is timed. */
  private interface Step {
    void run() throws Exception;
  }
}
