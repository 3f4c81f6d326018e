package dev.vibecoder.bench;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills {@code vibe executions import}, {@code vibe run rollup} and {@code vibe run reprice} with
 * SIGKILL, again and again at random moments, and compares: after each kill the rollup with the
 * executions of every group that does not wait for it, at the end all rows with those of a home
 * where nothing was killed.
 *
 * <p>Arguments: [EXECUTIONS [KILLS [SEED]]]; so many kills of each command
 */
public final class KillBench {

  private static final String[] ROLLUP = {"run", "rollup", "-p", "all=true"};

  private static final String[] REPRICE = {
    "run", "reprice", "-p", "from=2026-01-01", "-p", "to=2026-04-30"
  };

  /** Shorter commands are killed within this time, too. */
  private static final long MOST_OF_START = 2_000;

  /** Groups that differ though nothing says that they wait. */
  private static final String DIFFERING =
      """
      SELECT count(*)
      FROM (
        SELECT user_id, project_id, day
        FROM (
          SELECT user_id, project_id, (started_at AT TIME ZONE 'UTC')::date AS day, 1 AS executions,
                 tokens_used, coalesce(cost, 0) AS cost, coalesce(duration_ms, 0) AS duration_ms
          FROM executions
          UNION ALL
          SELECT user_id, project_id, day, -executions, -tokens_used, -coalesce(cost, 0), -duration_ms
          FROM execution_metrics_daily
        ) s
        GROUP BY 1, 2, 3
        HAVING (sum(executions), sum(tokens_used), sum(cost), sum(duration_ms)) <> (0, 0, 0, 0)
      ) d
      WHERE NOT EXISTS (
        SELECT FROM rollup_queue q
        WHERE q.day = d.day AND q.user_id = d.user_id AND q.project_id IS NOT DISTINCT FROM d.project_id)
      """;

  private static final String SUMS =
      """
      SELECT (
        SELECT count(*) || ' executions, ' || sum(tokens_used) || ' tokens, ' || coalesce(sum(cost), 0) || ' USD, digest '
                 || sum(hashtextextended(concat_ws(' ', e.external_id, e.status, e.started_at, e.duration_ms,
                      e.tokens_used, e.cost_computed, e.cost_recorded, a.name), 0)::numeric)
        FROM executions e JOIN agents a ON a.id = e.agent_id
      ) || '; ' || (
        SELECT count(*) || ' rows of the rollup, ' || sum(executions) || ' executions, ' || sum(tokens_used)
                 || ' tokens, ' || coalesce(sum(cost), 0) || ' USD, digest '
                 || sum(hashtextextended(concat_ws(' ', m.day, a.name, m.provider, m.model, m.status,
                      m.executions, m.tokens_used, m.cost, m.duration_p50_ms, m.duration_p95_ms), 0)::numeric)
        FROM execution_metrics_daily m JOIN agents a ON a.id = m.agent_id
      )
      """;

  private final Path root = Path.of(System.getProperty("bench.root", "."));
  private final Path file;
  private final int kills;
  private final Random random;
  private final Map<String, Long> quietMillis = new HashMap<>();
  private int died;

  private KillBench(Path file, int kills, long seed) {
    this.file = file;
    this.kills = kills;
    this.random = new Random(seed);
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    var given = new Arguments("KillBench [EXECUTIONS [KILLS [SEED]]]", arguments);
    Path file = Files.createTempFile("vibe-executions-", ".jsonl");
    try {
      ToldExecutions.write(file, given.number(0, 5_000_000), given.number(2, 1));
      new KillBench(file, given.number(1, 5), given.number(2, 1)).run();
    } finally {
      Files.delete(file);
    }
  }

  private void run() throws Exception {
    String quiet = inAHome(0);
    System.out.println("quiet:  " + quiet);
    String killed = inAHome(kills);
    System.out.println("killed: " + killed);
    System.out.printf(
        "%d processes killed; %s%n", died, quiet.equals(killed) ? "the same" : "DIFFERENT");
  }

  private String inAHome(int times) throws Exception {
    try (var home = BenchHome.open()) {
      price(home, "0.000003", "2026-01-01");
      phase(home, times, "executions", "import", file.toString());
      phase(home, times, ROLLUP);
      price(home, "0.000007", "2026-02-15");
      phase(home, times, REPRICE);
      phase(home, times, ROLLUP);
      return home.text(SUMS);
    }
  }

  /** Runs it to its end, after it was killed so many times. */
  private void phase(BenchHome home, int times, String... command) throws Exception {
    String name = command[0] + " " + command[1];
    // All kills together take less than the command does, so that nearly each finds it at work.
    long limit = Math.max(MOST_OF_START, 2 * quietMillis.getOrDefault(name, 0L) / (times + 1));
    for (int i = 0; i < times; i++) {
      long millis = random.nextLong(limit);
      boolean ended = VibeProcess.kill(root, home.folder(), millis, command);
      died += ended ? 0 : 1;
      System.out.printf(
          "%s %s after %,d ms; groups that differ and do not wait: %s%n",
          name, ended ? "ended" : "killed", millis, home.text(DIFFERING));
    }
    double seconds = VibeProcess.run(root, home.folder(), command).seconds();
    quietMillis.merge(name, (long) (1e3 * seconds), Math::max);
    System.out.printf("%s: %.1f s%n", name, seconds);
  }

  /** Every model has a price, in the form of LiteLLM's file. */
  private void price(BenchHome home, String input, String from) throws Exception {
    var prices = new TreeMap<String, Object>();
    for (int model = 0; model < ToldExecutions.MODELS; model++) {
      prices.put(
          "model-" + model,
          Map.of(
              "litellm_provider", "maker",
              "input_cost_per_token", new BigDecimal(input),
              "cache_read_input_token_cost", new BigDecimal("0.0000003"),
              "cache_creation_input_token_cost", new BigDecimal("0.00000375"),
              "output_cost_per_token", new BigDecimal("0.000015")));
    }
    Path book = home.folder().resolve("prices.json");
    Files.writeString(book, new JsonMapper().writeValueAsString(prices));
    VibeProcess.run(root, home.folder(), "prices", "import", book.toString(), "--from", from);
  }
}
