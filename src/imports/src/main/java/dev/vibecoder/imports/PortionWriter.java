package dev.vibecoder.imports;

import dev.vibecoder.domain.work.PriceBook;
import dev.vibecoder.store.ExecutionImportTable;
import dev.vibecoder.store.ImportFileTable;
import dev.vibecoder.store.ImportRefusal;
import dev.vibecoder.store.ToldExecution;
import dev.vibecoder.store.ToldOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores portions in one transaction: their executions, their refusals, and how far their files
 * are.
 */
final class PortionWriter {

  private static final int ATTEMPTS = 5;

  /** A book remembers each model that it was asked for, and a file may name millions. */
  private static final int BATCHES_OF_A_BOOK = 50;

  private final UUID userId;
  private final NameFinder names;
  private final Supplier<PriceBook> freshPrices;
  private final ExecutionImportTable executions;
  private final ImportFileTable files;
  private final TransactionTemplate transaction;
  private PriceBook prices;
  private int written;

  PortionWriter(
      UUID userId,
      NameFinder names,
      Supplier<PriceBook> freshPrices,
      ExecutionImportTable executions,
      ImportFileTable files,
      TransactionTemplate transaction) {
    this.userId = userId;
    this.names = names;
    this.freshPrices = freshPrices;
    this.prices = freshPrices.get();
    this.executions = executions;
    this.files = files;
    this.transaction = transaction;
  }

  /** What came of each, in the same order. */
  List<PortionResult> write(List<Portion> portions) {
    if (++written % BATCHES_OF_A_BOOK == 0) {
      prices = freshPrices.get();
    }
    var waves = new Waves(names.find(portions));
    List<PortionResult> results = stored(portions, waves);
    results.forEach(PortionResult::note);
    return results;
  }

  /** Two imports may tell the same at once, in another order: one of them tries again. */
  private List<PortionResult> stored(List<Portion> portions, Waves waves) {
    for (int attempt = 1; ; attempt++) {
      try {
        return Objects.requireNonNull(transaction.execute(status -> store(portions, waves)));
      } catch (ConcurrencyFailureException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private List<PortionResult> store(List<Portion> portions, Waves waves) {
    Map<Portion, PortionResult> results = new LinkedHashMap<>();
    portions.forEach(portion -> results.put(portion, new PortionResult(portion)));
    waves.repeats().forEach(repeat -> of(results, repeat).addKnown());
    waves.waves().forEach(wave -> take(wave, results));
    results.values().forEach(this::keep);
    return List.copyOf(results.values());
  }

  private void keep(PortionResult result) {
    FileTally file = result.portion().file();
    if (file != null) {
      List<ImportRefusal> kept = file.kept(result.refusals());
      files.save(userId, file.after(result.portion(), result.counts()), kept);
    }
  }

  /** What the database cannot keep is searched for by halves, so that the rest is kept. */
  private void take(List<Placed> rows, Map<Portion, PortionResult> results) {
    List<ToldExecution> priced = rows.stream().map(row -> row.priced(prices)).toList();
    try {
      List<ToldOutcome> outcomes = executions.take(userId, priced);
      for (int i = 0; i < rows.size(); i++) {
        of(results, rows.get(i)).add(rows.get(i).line(), priced.get(i), outcomes.get(i));
      }
    } catch (DataIntegrityViolationException e) {
      if (rows.size() == 1) {
        Placed row = rows.get(0);
        of(results, row).refuse(row.line(), "the database cannot keep it");
        return;
      }
      take(rows.subList(0, rows.size() / 2), results);
      take(rows.subList(rows.size() / 2, rows.size()), results);
    }
  }

  private static PortionResult of(Map<Portion, PortionResult> results, Placed row) {
    return Objects.requireNonNull(results.get(row.portion()));
  }
}
