package dev.vibecoder.imports;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.imports.FoundFiles.Found;
import dev.vibecoder.imports.format.RecordRules;
import dev.vibecoder.store.ExecutionImportTable;
import dev.vibecoder.store.ImportFileTable;
import dev.vibecoder.store.ImportNames;
import dev.vibecoder.store.ModelPriceTable;
import dev.vibecoder.store.ProjectTable;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports files: one thread reads, the calling one stores. What was stored before a crash is known
 * by the next import, which goes on from there.
 */
@Component
public class ExecutionImport {

  private final ImportNames names;
  private final ProjectTable projects;
  private final ModelPriceTable prices;
  private final ExecutionImportTable executions;
  private final ImportFileTable files;
  private final PlatformTransactionManager transactions;
  private final RecordRules rules;

  ExecutionImport(
      ImportNames names,
      ProjectTable projects,
      ModelPriceTable prices,
      ExecutionImportTable executions,
      ImportFileTable files,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.names = names;
    this.projects = projects;
    this.prices = prices;
    this.executions = executions;
    this.files = files;
    this.transactions = transactions;
    this.rules = new RecordRules(clock);
  }

  /**
   * Imports what is new in these files. Files that it did not come to, as it was stopped, are
   * missing in the report.
   */
  public ImportReport run(ImportRequest request, ImportListener listener) {
    List<Found> found = FoundFiles.of(request.paths());
    var outbox = new Outbox();
    PortionWriter writer = writer(request.userId(), request.project());
    ExecutorService reader = Executors.newSingleThreadExecutor(ExecutionImport::thread);
    try {
      Future<?> reading = reader.submit(() -> read(request, found, outbox));
      store(outbox, reading, writer, listener);
      return new ImportReport(outbox.reports());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException("the import was interrupted", e);
    } finally {
      reader.shutdownNow();
    }
  }

  private Void read(ImportRequest request, List<Found> found, Outbox outbox)
      throws InterruptedException {
    try {
      var parser = new FileParser(request, files, rules, outbox);
      for (Found file : found) {
        parser.parse(file);
      }
    } finally {
      outbox.end();
    }
    return null;
  }

  private static void store(
      Outbox outbox, Future<?> reading, PortionWriter writer, ImportListener listener)
      throws InterruptedException {
    for (List<Portion> next = outbox.take(); !next.isEmpty(); next = outbox.take()) {
      writer.write(next);
      listener.advanced(next.stream().mapToLong(Portion::records).sum());
      if (listener.isStopped()) {
        return;
      }
    }
    try {
      reading.get();
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    }
  }

  private PortionWriter writer(UUID userId, @Nullable Project project) {
    var known = new KnownProjects(projects.all(userId));
    return new PortionWriter(
        userId,
        new NameFinder(names, known, userId, project),
        prices.book(),
        executions,
        files,
        new TransactionTemplate(transactions));
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "import-reader");
    thread.setDaemon(true);
    return thread;
  }
}
