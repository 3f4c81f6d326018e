package dev.vibecoder.scheduler;

import dev.vibecoder.scheduler.Launch.Reason;
import dev.vibecoder.scheduler.Launch.Refused;
import dev.vibecoder.scheduler.Launch.Started;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** The threads of runs in the background. */
@Component
final class RunThreads implements AutoCloseable {

  private final AtomicInteger count = new AtomicInteger();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(work -> new Thread(work, "run-" + count.incrementAndGet()));
  private final int most;
  private final Semaphore places;

  RunThreads(LauncherProperties properties) {
    this.most = properties.runsAtOnce();
    this.places = new Semaphore(most);
  }

  /**
   * Begins a launch and returns as soon as it says that its run has begun, or came to nothing.
   *
   * @param launch is to tell its argument the id of the run
   */
  Launch begin(Function<LongConsumer, Launch> launch) {
    if (!places.tryAcquire()) {
      return new Refused(
          Reason.TOO_MANY_RUNS,
          most + " runs go on in this process already; wait until one has ended",
          null);
    }
    var answer = new CompletableFuture<Launch>();
    threads.execute(
        () -> {
          try {
            answer.complete(launch.apply(runId -> answer.complete(new Started(runId))));
          } catch (RuntimeException | Error e) {
            if (!answer.completeExceptionally(e)) {
              throw e;
            }
          } finally {
            places.release();
          }
        });
    return join(answer);
  }

  private static Launch join(CompletableFuture<Launch> answer) {
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
    threads.shutdown();
  }
}
