package dev.vibecoder.jobs.embed;

import dev.vibecoder.jobs.IndexSettings;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** The threads that wait for endpoints, for all projects together. */
@Component
final class CallThreads implements AutoCloseable {

  private final int count;
  private final ExecutorService threads;

  CallThreads(IndexSettings settings) {
    this.count = settings.callsAtOnce();
    this.threads = Executors.newFixedThreadPool(count, named());
  }

  private static ThreadFactory named() {
    var number = new AtomicInteger();
    return work -> {
      var thread = new Thread(work, "call-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  int count() {
    return count;
  }

  Future<?> submit(Runnable call) {
    return threads.submit(call);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
