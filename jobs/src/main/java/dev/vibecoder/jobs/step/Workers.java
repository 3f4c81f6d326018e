package dev.vibecoder.jobs.step;

import dev.vibecoder.jobs.JobSettings;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * The threads that do the work of all steps, so that two projects at once do not take more cores.
 */
@Component
public final class Workers implements AutoCloseable {

  private final int count;
  private final ExecutorService threads;

  Workers(JobSettings settings) {
    this.count = settings.workers();
    var number = new AtomicInteger();
    this.threads =
        Executors.newFixedThreadPool(
            count,
            work -> {
              var thread = new Thread(work, "worker-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  public int count() {
    return count;
  }

  /** Has a thread do it when those submitted before have theirs. */
  public <V> Future<V> submit(Callable<V> work) {
    return threads.submit(work);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
