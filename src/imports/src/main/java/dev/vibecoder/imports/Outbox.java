package dev.vibecoder.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * Where the thread that reads leaves what the thread that stores takes: as many portions at once as
 * make a good transaction, and no more of them than memory holds.
 */
final class Outbox {

  private static final int RECORDS = 10_000;
  private static final long CHARACTERS = 16L << 20;
  private static final int WAITING = 2;

  private final BlockingQueue<List<Portion>> waiting = new ArrayBlockingQueue<>(WAITING);
  private final Queue<Supplier<FileReport>> reports = new ConcurrentLinkedQueue<>();
  private List<Portion> next = new ArrayList<>();
  private long records;
  private long characters;

  void begin(FileTally file) {
    reports.add(file::report);
  }

  void put(FileReport unread) {
    reports.add(() -> unread);
  }

  /** Is it time to hand on what this portion has? */
  boolean isFullWith(Portion portion) {
    return records + portion.records() >= RECORDS
        || characters + portion.characters() >= CHARACTERS;
  }

  void put(Portion portion) throws InterruptedException {
    boolean full = isFullWith(portion);
    next.add(portion);
    // Files cost a row each, read or empty.
    records += portion.records() + 1;
    characters += portion.characters();
    if (full) {
      send();
    }
  }

  /** Hands on the rest; an empty list says that nothing follows. */
  void end() throws InterruptedException {
    if (!next.isEmpty()) {
      send();
    }
    waiting.put(List.of());
  }

  private void send() throws InterruptedException {
    waiting.put(next);
    next = new ArrayList<>();
    records = 0;
    characters = 0;
  }

  /** The next portions; empty when there are no more. */
  List<Portion> take() throws InterruptedException {
    return waiting.take();
  }

  /** What came of the files; to be asked when everything is stored. */
  List<FileReport> reports() {
    return reports.stream().map(Supplier::get).toList();
  }
}
