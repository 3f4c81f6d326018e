package dev.vibecoder.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many of the ten nearest rows a search finds, and how long it takes, when a filter leaves 1 %,
 * 10 % or all of the rows: the product's tables beside the stores of LangChain4j and Spring AI, on
 * the same synthetic vectors. Times are those of the call, on a warm connection beside the
 * database, in a warm JVM; nothing is embedded.
 *
 * <p>Arguments: [ROWS [QUESTIONS [DIMENSIONS]]]
 */
public final class VectorSearchBench {

  private static final int NEAREST = 10;
  private static final int AT_ONCE = 1_000;

  /** Until the JVM has compiled what it runs. */
  private static final long WARM_UP_NANOS = 10_000_000_000L;

  private static final int[] DIMENSIONS = {384, 3_072};

  private static final Map<String, @Nullable String> FILTERS = new LinkedHashMap<>();

  static {
    FILTERS.put("1 %", "Go");
    FILTERS.put("10 %", "Python");
    FILTERS.put("100 %", null);
  }

  private final BenchHome home;
  private final SyntheticVectors vectors;
  private final int rows;
  private final float[][] questions;
  private final Map<String, NearestRows> truth = new LinkedHashMap<>();
  private final PrintStream out = System.out;

  private VectorSearchBench(BenchHome home, SyntheticVectors vectors, int rows, int questions) {
    this.home = home;
    this.vectors = vectors;
    this.rows = rows;
    this.questions = new float[questions][];
    Arrays.setAll(this.questions, vectors::question);
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    var given = new Arguments("VectorSearchBench [ROWS [QUESTIONS [DIMENSIONS]]]", arguments);
    int rows = given.number(0, 100_000);
    int questions = given.number(1, 100);
    int only = given.number(2, 0);
    for (int dimensions : only == 0 ? DIMENSIONS : new int[] {only}) {
      try (var home = BenchHome.open()) {
        new VectorSearchBench(home, new SyntheticVectors(dimensions), rows, questions).run();
      }
    }
  }

  private void run() throws Exception {
    int dimensions = vectors.dimensions();
    out.printf(
        "%n%,d rows of %,d dimensions, %d fresh questions%n", rows, dimensions, questions.length);
    out.printf(
        "%-36s %10s  %s%n", "", "ready in", "recall@10 / p50 / p95 in ms at " + FILTERS.keySet());
    findTruth();
    measure("ours", new OurVectors(home, "rows", dimensions));
    measure("Spring AI", new SpringVectors(home, dimensions, true));
    measure("LangChain4j", new LangChainVectors(home, dimensions, false));
    if (dimensions < 2_000) {
      measure("LangChain4j with a default HNSW", new LangChainVectors(home, dimensions, true));
    }
  }

  private void findTruth() {
    FILTERS.keySet().forEach(name -> truth.put(name, new NearestRows(questions, NEAREST)));
    for (int i = 0; i < rows; i++) {
      VectorRow row = vectors.row(i);
      FILTERS.forEach((name, language) -> truthOf(name).add(row, language));
    }
  }

  private NearestRows truthOf(String filter) {
    return Objects.requireNonNull(truth.get(filter));
  }

  private void measure(String name, VectorStorePeer peer) throws Exception {
    long begin = System.nanoTime();
    for (int i = 0; i < rows; i += AT_ONCE) {
      int from = i;
      VectorRow[] part = new VectorRow[Math.min(AT_ONCE, rows - i)];
      Arrays.setAll(part, n -> vectors.row(from + n));
      peer.add(List.of(part));
    }
    peer.finish();
    var line =
        new StringBuilder("%-36s %8.0f s".formatted(name, (System.nanoTime() - begin) / 1e9));
    for (var filter : FILTERS.entrySet()) {
      line.append("   ").append(search(peer, truthOf(filter.getKey()), filter.getValue()));
    }
    out.println(line);
    peer.drop();
  }

  private String search(VectorStorePeer peer, NearestRows nearest, @Nullable String language)
      throws Exception {
    long begun = System.nanoTime();
    for (int i = questions.length; System.nanoTime() - begun < WARM_UP_NANOS; i++) {
      peer.nearest(vectors.question(i), language, NEAREST);
    }
    double[] millis = new double[questions.length];
    double recall = 0;
    for (int i = 0; i < questions.length; i++) {
      long begin = System.nanoTime();
      List<String> found = peer.nearest(questions[i], language, NEAREST);
      millis[i] = (System.nanoTime() - begin) / 1e6;
      recall += nearest.recall(i, found);
    }
    Arrays.sort(millis);
    return "%.4f / %.1f / %.1f"
        .formatted(
            recall / questions.length,
            millis[questions.length / 2],
            millis[Math.min(questions.length - 1, questions.length * 95 / 100)]);
  }
}
