package dev.vibecoder.bench;

import java.io.PrintStream;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;

/**
 * Vectors a second into the database: the product's way, which replaces whole files, against a bare
 * COPY of the same rows, which cannot be repeated, and against the stores of LangChain4j and Spring
 * AI; without any index of vectors, then with HNSW kept up by each, where all can have one.
 *
 * <p>Arguments: [ROWS [ROUNDS [DIMENSIONS]]]
 */
public final class VectorWriteBench {

  private static final int WIDEST_INDEXED = 2_000;
  private static final int AT_ONCE = 1_000;

  private final BenchHome home;
  private final int dimensions;
  private final List<VectorRow> rows;
  private final PrintStream out = System.out;

  private VectorWriteBench(BenchHome home, int dimensions, int rows) {
    this.home = home;
    this.dimensions = dimensions;
    var vectors = new SyntheticVectors(dimensions);
    VectorRow[] made = new VectorRow[rows];
    Arrays.setAll(made, vectors::row);
    this.rows = List.of(made);
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    var given = new Arguments("VectorWriteBench [ROWS [ROUNDS [DIMENSIONS]]]", arguments);
    try (var home = BenchHome.open()) {
      var bench = new VectorWriteBench(home, given.number(2, 384), given.number(0, 10_000));
      int rounds = given.number(1, 3);
      bench.run("without index of vectors", false, rounds);
      if (bench.dimensions <= WIDEST_INDEXED) {
        bench.run("with HNSW kept up", true, rounds);
      }
    }
  }

  private void run(String title, boolean indexed, int rounds) throws Exception {
    new Contest("%,d vectors of %d, %s".formatted(rows.size(), dimensions, title), "rows", out)
        .with("ours", round -> ours(indexed, round))
        .asReference()
        .with("bare COPY", round -> bare())
        .with("LangChain4j", round -> langChain(indexed))
        .with("Spring AI", round -> write(new SpringVectors(home, dimensions, indexed)))
        .run(rounds);
  }

  private Effort langChain(boolean indexed) throws Exception {
    var store = new LangChainVectors(home, dimensions, false);
    return write(indexed ? store.withIndex() : store);
  }

  private Effort write(VectorStorePeer peer) throws Exception {
    Effort effort = home.measure(() -> added(peer));
    peer.drop();
    return effort;
  }

  /** What it has written is what the bare COPY writes next, into the same tables. */
  private Effort ours(boolean indexed, int round) throws Exception {
    var peer = new OurVectors(home, "rows-" + indexed + "-" + round, dimensions);
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
