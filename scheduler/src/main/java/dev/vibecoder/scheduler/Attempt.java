package dev.vibecoder.scheduler;

import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The launch that the current thread is in: learns the id of its run before the first step. */
final class Attempt implements AutoCloseable {

  private static final ThreadLocal<@Nullable Attempt> CURRENT = new ThreadLocal<>();

  private final LongConsumer whenStarted;
  private final @Nullable Attempt outer;
  private @Nullable Long runId;

  private Attempt(LongConsumer whenStarted, @Nullable Attempt outer) {
    this.whenStarted = whenStarted;
    this.outer = outer;
  }

  static Attempt open(LongConsumer whenStarted) {
    var attempt = new Attempt(whenStarted, CURRENT.get());
    CURRENT.set(attempt);
    return attempt;
  }

  /** Tells the launch of this thread about its run; later ones are inner runs. */
  static void began(long runId) {
    Attempt attempt = CURRENT.get();
    if (attempt != null && attempt.runId == null) {
      attempt.runId = runId;
      attempt.whenStarted.accept(runId);
    }
  }

  @Nullable Long runId() {
    return runId;
  }

  @Override
  public void close() {
    if (outer == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(outer);
    }
  }
}
