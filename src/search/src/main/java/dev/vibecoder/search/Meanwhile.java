package dev.vibecoder.search;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A part of a search that goes on beside the others: asking for words takes as long as embedding
 * the question and finding what is near.
 */
final class Meanwhile<T> {

  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "search-meanwhile");
            thread.setDaemon(true);
            // It outlives the web application that it was first asked by.
            thread.setContextClassLoader(Meanwhile.class.getClassLoader());
            return thread;
          });

  private final FutureTask<T> work;

  private Meanwhile(FutureTask<T> work) {
    this.work = work;
  }

  static <T> Meanwhile<T> begin(Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    THREADS.execute(task);
    return new Meanwhile<>(task);
  }

  /** Waits for its result; it fails as the work failed. */
  T get() {
    try {
      return work.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while parts of a search went on", e);
    }
  }
}
