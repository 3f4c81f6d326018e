package dev.vibecoder.search;

import dev.vibecoder.store.IndexScope;
import dev.vibecoder.store.TextSearch;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * In how many files each word of a question stands. In a large index counting takes as long as
 * embedding the question and finding what is near, so it goes on meanwhile.
 */
final class WordCounts {

  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "search-words");
            thread.setDaemon(true);
            // It outlives the web application that it was first asked by.
            thread.setContextClassLoader(WordCounts.class.getClassLoader());
            return thread;
          });

  private final Future<Map<String, Long>> counts;

  private WordCounts(Future<Map<String, Long>> counts) {
    this.counts = counts;
  }

  static WordCounts begin(TextSearch texts, IndexScope scope, Map<String, Double> weights) {
    var counting = new FutureTask<>(() -> texts.frequencies(scope, weights));
    THREADS.execute(counting);
    return new WordCounts(counting);
  }

  /** Waits until all are counted. */
  Map<String, Long> get() {
    try {
      return counts.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while words were counted", e);
    }
  }
}
