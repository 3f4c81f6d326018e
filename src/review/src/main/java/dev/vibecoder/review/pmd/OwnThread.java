package dev.vibecoder.review.pmd;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import net.sourceforge.pmd.lang.ast.FileAnalysisException;
import org.jspecify.annotations.Nullable;

/**
 * Runs a foreign parser in a thread of its own: with a stack for deep trees, and given up when it
 * has had its share of the processor. Java cannot stop a thread, so what is given up stays behind
 * until it ends, and there is a bound to how many may. The limits of what is analysed are such that
 * only a text that was made for it comes to that.
 */
final class OwnThread {

  static final String UNPARSABLE = "it cannot be parsed";

  /** By the processor, not by the clock, which runs on while others are busy. */
  private static final Duration SHARE = Duration.ofSeconds(30);

  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final long STACK_BYTES = 64L << 20;
  private static final int MOST_LEFT_BEHIND = 4;
  private static final AtomicInteger LEFT_BEHIND = new AtomicInteger();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private OwnThread() {}

  /**
   * What the call returns.
   *
   * @throws GivenUp when it fails or does not end
   */
  static <T> T call(Callable<T> call) throws GivenUp {
    return call(call, SHARE);
  }

  static <T> T call(Callable<T> call, Duration share) throws GivenUp {
    if (LEFT_BEHIND.get() >= MOST_LEFT_BEHIND) {
      throw new GivenUp("others still take too long", null);
    }
    var result = new CompletableFuture<T>();
    var thread = new Thread(null, () -> complete(result, call), "analysis", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return await(result, thread, share);
    } catch (ExecutionException e) {
      throw new GivenUp(reason(e.getCause()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a file was analysed", e);
    }
  }

  private static <T> T await(CompletableFuture<T> result, Thread thread, Duration share)
      throws ExecutionException, InterruptedException, GivenUp {
    while (true) {
      try {
        return result.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (THREADS.getThreadCpuTime(thread.getId()) > share.toNanos()) {
          LEFT_BEHIND.incrementAndGet();
          result.whenComplete((value, failure) -> LEFT_BEHIND.decrementAndGet());
          throw new GivenUp("it takes too long", e);
        }
      }
    }
  }

  private static <T> void complete(CompletableFuture<T> result, Callable<T> call) {
    try {
      result.complete(call.call());
    } catch (Throwable e) {
      // Of a stack or heap that was too small as well: the file is to blame.
      result.completeExceptionally(e);
    }
  }

  private static String reason(@Nullable Throwable cause) {
    if (cause instanceof StackOverflowError) {
      return "too deeply nested";
    }
    if (cause instanceof FileAnalysisException) {
      return UNPARSABLE;
    }
    return "the analysis failed" + (cause == null ? "" : ": " + cause.getClass().getSimpleName());
  }
}
