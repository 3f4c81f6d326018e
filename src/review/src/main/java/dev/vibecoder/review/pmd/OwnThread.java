package dev.vibecoder.review.pmd;

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
 * does not end. Java cannot stop a thread, so what is given up stays behind, and there is a bound
 * to how many may. The limits of what is analysed are such that it should not come to that.
 */
final class OwnThread {

  static final String UNPARSABLE = "it cannot be parsed";

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long STACK_BYTES = 256L << 20;
  private static final int MOST_LEFT_BEHIND = 4;
  private static final AtomicInteger LEFT_BEHIND = new AtomicInteger();

  private OwnThread() {}

  /**
   * What the call returns.
   *
   * @throws GivenUp when it fails or does not end
   */
  static <T> T call(Callable<T> call) throws GivenUp {
    return call(call, PATIENCE);
  }

  static <T> T call(Callable<T> call, Duration patience) throws GivenUp {
    if (LEFT_BEHIND.get() >= MOST_LEFT_BEHIND) {
      throw new GivenUp("others still take too long", null);
    }
    var result = new CompletableFuture<T>();
    var thread = new Thread(null, () -> complete(result, call), "analysis", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LEFT_BEHIND.incrementAndGet();
      result.whenComplete((value, failure) -> LEFT_BEHIND.decrementAndGet());
      throw new GivenUp("it takes too long", e);
    } catch (ExecutionException e) {
      throw new GivenUp(reason(e.getCause()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a file was analysed", e);
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
