package dev.vibecoder.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Items of a list, shared out among threads one by one. */
final class Threads {

  private Threads() {}

  /** Work on one item. */
  interface Work<T> {
    void on(T item) throws Exception;
  }

  /** Returns when all items are done, with the first failure if there is one. */
  static <T> void share(int threads, List<T> items, Work<? super T> work) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      var next = new AtomicInteger();
      Callable<Boolean> loop =
          () -> {
            for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
              work.on(items.get(i));
            }
            return true;
          };
      List<Future<Boolean>> done = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        done.add(executor.submit(loop));
      }
      for (Future<Boolean> each : done) {
        each.get();
      }
    } finally {
      executor.shutdownNow();
    }
  }
}
