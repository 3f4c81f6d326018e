package dev.vibecoder.scheduler;

import dev.vibecoder.scheduler.Launch.Reason;
import dev.vibecoder.scheduler.Launch.Refused;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The threads of runs in the background, and the gate that shuts when the process ends. */
@Component
final class RunThreads implements AutoCloseable {

  private final AtomicInteger count = new AtomicInteger();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(work -> new Thread(work, "run-" + count.incrementAndGet()));
  private final int most;
  private final Semaphore places;
  private volatile boolean shut;

  RunThreads(LauncherProperties properties) {
    this.most = properties.runsAtOnce();
    this.places = new Semaphore(most);
  }

  /** Null when the work was begun. */
  @Nullable Refused execute(Runnable work) {
    Refused refused = refusal();
    if (refused != null) {
      return refused;
    }
    if (!places.tryAcquire()) {
      return new Refused(
          Reason.TOO_MANY_RUNS,
          most + " runs go on in this process already; wait until one has ended",
          null);
    }
    threads.execute(
        () -> {
          try {
            work.run();
          } finally {
            places.release();
          }
        });
    return null;
  }

  /** Not null from the moment the process is to end. */
  @Nullable Refused refusal() {
    return shut
        ? new Refused(Reason.SHUTTING_DOWN, "this process is ending; launch it again later", null)
        : null;
  }

  void shut() {
    shut = true;
  }

  static Launch join(CompletableFuture<Launch> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    shut();
    threads.shutdown();
  }
}
