package dev.vibecoder.imports;

import dev.vibecoder.imports.format.RecordRules;
import dev.vibecoder.store.ImportFileTable;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/**
 * Imports files: one thread reads, the calling one stores. What was stored before a crash is known
 * by the next import, which goes on from there.
 */
@Component
public class ExecutionImport {

  private final PortionWriters writers;
  private final ImportFileTable files;
  private final RecordRules rules;

  ExecutionImport(PortionWriters writers, ImportFileTable files, Clock clock) {
    this.writers = writers;
    this.files = files;
    this.rules = new RecordRules(clock);
  }

  /**
   * Imports what is new in these files. Files that it did not come to, as it was stopped, are
   * missing in the report.
   */
  public ImportReport run(ImportRequest request, ImportListener listener) {
    List<Path> found = FoundFiles.of(request.paths());
    var outbox = new Outbox();
    PortionWriter writer = writers.of(request.userId(), request.project());
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

  private Void read(ImportRequest request, List<Path> found, Outbox outbox)
      throws InterruptedException {
    try {
      var parser = new FileParser(request, files, rules, outbox);
      for (Path file : found) {
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

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "import-reader");
    thread.setDaemon(true);
    return thread;
  }
}
