package dev.vibecoder.bench;

import dev.vibecoder.store.VectorIndexes;
import java.io.PrintStream;

/**
 * Rows a second into the product's tables: the product's binary COPY against JDBC batches of the
 * same rows, plain and with the driver's rewriting of batches. Commits come with their files, and
 * also by a COPY without staging, which no idempotent writer can do; chunks go in with the vector
 * index of the schema, without it, and all at once.
 *
 * <p>Arguments: REPOSITORY [ROUNDS]
 */
public final class CopyBench {

  private static final int COMMITS = 5_000;
  private static final int CHUNKS = 4_000;
  private static final int FILES_OF_A_TRANSACTION = 20;
  private static final String REWRITTEN = "?reWriteBatchedInserts=true";

  private final BenchHome home;
  private final int rounds;
  private final PrintStream out = System.out;

  private CopyBench(BenchHome home, int rounds) {
    this.home = home;
    this.rounds = rounds;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    var given = new Arguments("CopyBench REPOSITORY [ROUNDS]", arguments);
    var repository = given.path(0);
    try (var home = BenchHome.open()) {
      var rows = new RealRows(home, home.synced(repository, "source"));
      var bench = new CopyBench(home, given.number(1, 3));
      bench.commits(new CommitRows(home, rows.commits(COMMITS)));
      var files = rows.files(CHUNKS);
      var asTheJobDoes = new ChunkRows(home, files, FILES_OF_A_TRANSACTION);
      bench.chunks("chunks of 384 dimensions", asTheJobDoes);
      bench.chunks(
          "chunks of 384 dimensions, in one transaction", new ChunkRows(home, files, files.size()));
      home.room(VectorIndexes.class).create(asTheJobDoes.generation());
      bench.chunks("chunks of 384 dimensions, with their index", asTheJobDoes);
    }
  }

  private void commits(CommitRows rows) throws Exception {
    new Contest("%,d commits and their files".formatted(COMMITS), "rows", out)
        .with("JDBC batch", round -> rows.batched(round, ""))
        .asReference()
        .with("JDBC batch, rewritten", round -> rows.batched(round, REWRITTEN))
        .with("binary COPY", rows::copied)
        .with("bare COPY, no staging", rows::bare)
        .run(rounds);
  }

  private void chunks(String title, ChunkRows rows) throws Exception {
    new Contest("%,d %s".formatted(rows.size(), title), "rows", out)
        .with("JDBC batch", round -> rows.batched(round, ""))
        .asReference()
        .with("JDBC batch, rewritten", round -> rows.batched(round, REWRITTEN))
        .with("binary COPY", rows::copied)
        .run(rounds);
  }
}
