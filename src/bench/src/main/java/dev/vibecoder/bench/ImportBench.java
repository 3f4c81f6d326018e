package dev.vibecoder.bench;

import dev.vibecoder.domain.work.ModelPrice;
import dev.vibecoder.imports.ExecutionImport;
import dev.vibecoder.imports.ImportReport;
import dev.vibecoder.imports.ImportRequest;
import dev.vibecoder.store.ModelPriceTable;
import dev.vibecoder.store.UserTable;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Executions a second from JSON Lines into {@code executions}, priced, with all indexes and the
 * queue of the rollup: new ones, then the same file once more, of which all are known.
 *
 * <p>Arguments: [EXECUTIONS [ROUNDS [SEED]]]
 */
public final class ImportBench {

  private final BenchHome home;
  private final Path file;

  private ImportBench(BenchHome home, Path file) {
    this.home = home;
    this.file = file;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    var given = new Arguments("ImportBench [EXECUTIONS [ROUNDS [SEED]]]", arguments);
    int executions = given.number(0, 500_000);
    int seed = given.number(2, 1);
    Path file = Files.createTempFile("vibe-executions-", ".jsonl");
    try (var home = BenchHome.open()) {
      ToldExecutions.write(file, executions, seed);
      System.out.printf(
          "%,d executions of seed %d, %,d bytes%n", executions, seed, Files.size(file));
      var bench = new ImportBench(home, file);
      bench.makePrices();
      for (int round = 1; round <= given.number(1, 3); round++) {
        bench.run(round);
      }
    } finally {
      Files.delete(file);
    }
  }

  /** The last model has no price. */
  private void makePrices() {
    home.room(ModelPriceTable.class)
        .save(IntStream.range(0, ToldExecutions.MODELS - 1).mapToObj(ImportBench::price).toList());
  }

  private static ModelPrice price(int model) {
    return new ModelPrice(
        "maker",
        "model-" + model,
        LocalDate.of(2025, 1, 1),
        null,
        null,
        null,
        new BigDecimal("3"),
        new BigDecimal("0.3"),
        new BigDecimal("3.75"),
        new BigDecimal("6"),
        new BigDecimal("15"),
        null,
        null);
  }

  private void run(int round) throws Exception {
    UUID owner = home.room(UserTable.class).findOrAdd("import-" + round + "@bench", "bench").id();
    print(round, "new", home.measure(() -> imported(owner).total().taken()));
    print(round, "known", home.measure(() -> imported(owner).total().known()));
    home.execute("TRUNCATE rollup_queue; DELETE FROM executions WHERE user_id = '" + owner + "'");
  }

  private ImportReport imported(UUID owner) {
    var request = new ImportRequest(owner, List.of(file), null, null, true);
    return home.room(ExecutionImport.class).run(request, records -> {});
  }

  private static void print(int round, String what, Effort effort) {
    System.out.printf(
        "round %d, %-5s: %,9.0f executions, %,7.0f/s, %,7.0f per CPU second%n",
        round, what, effort.amount(), effort.rate(), effort.ratePerCore());
  }
}
