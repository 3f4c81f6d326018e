package dev.vibecoder.bench;

import java.io.PrintStream;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;

/**
 * Vectors a second into the database: the product's way, which replaces whole files, against a bare
 * COPY of the same rows, which cannot be repeated, and against the stores of LangChain4j and Spring
 * AI; without any index of vectors, then with HNSW kept up by each.
 *
 * <p>Arguments: [ROWS [ROUNDS]]
 */
public final class VectorWriteBench {

  private static final int DIMENSIONS = 384;
  private static final int AT_ONCE = 1_000;

  private final BenchHome home;
  private final List<VectorRow> rows;
  private final PrintStream out = System.out;

  private VectorWriteBench(BenchHome home, int rows) {
    this.home = home;
    var vectors = new SyntheticVectors(DIMENSIONS);
    VectorRow[] made = new VectorRow[rows];
    Arrays.setAll(made, vectors::row);
    this.rows = List.of(made);
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    var given = new Arguments("VectorWriteBench [ROWS [ROUNDS]]", arguments);
    try (var home = BenchHome.open()) {
      var bench = new VectorWriteBench(home, given.number(0, 10_000));
      int rounds = given.number(1, 3);
      bench.run("without index of vectors", false, rounds);
      bench.run("with HNSW kept up", true, rounds);
    }
  }

  private void run(String title, boolean indexed, int rounds) throws Exception {
    new Contest("%,d vectors of %d, %s".formatted(rows.size(), DIMENSIONS, title), "rows", out)
        .with("ours", round -> ours(indexed, round))
        .asReference()
        .with("bare COPY", round -> bare())
        .with("LangChain4j", round -> langChain(indexed))
        .with("Spring AI", round -> write(new SpringVectors(home, DIMENSIONS, indexed)))
        .run(rounds);
  }

  private Effort langChain(boolean indexed) throws Exception {
    var store = new LangChainVectors(home, DIMENSIONS, false);
    return write(indexed ? store.withIndex() : store);
  }

  private Effort write(VectorStorePeer peer) throws Exception {
    Effort effort = home.measure(() -> added(peer));
    peer.drop();
    return effort;
  }

  /** What it has written is what the bare COPY writes next, into the same tables. */
  private Effort ours(boolean indexed, int round) throws Exception {
    var peer = new OurVectors(home, "rows-" + indexed + "-" + round, DIMENSIONS);
    peer.drop();
    if (indexed) {
      peer.withIndex();
    }
    return home.measure(() -> added(peer));
  }

  private double added(VectorStorePeer peer) throws Exception {
    for (List<VectorRow> part : Parts.of(rows, AT_ONCE)) {
      peer.add(part);
    }
    return rows.size();
  }

  private Effort bare() throws Exception {
    try (Connection connection = home.connect("")) {
      BareCopy copy = BareCopy.of(connection, OurVectors.TABLES);
      home.execute("TRUNCATE " + String.join(", ", OurVectors.TABLES));
      return home.measure(
          () -> {
            copy.into(connection);
            return rows.size();
          });
    }
  }
}
