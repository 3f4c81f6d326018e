package dev.vibecoder.jobs.embed;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * A content that somebody is finding a vector for; who comes second waits for it. Safe for use by
 * many threads.
 */
final class Claim {

  private final int generation;
  private final String hash;
  private final Object owner;
  private final CompletableFuture<ClaimResult> result = new CompletableFuture<>();

  Claim(int generation, String hash, Object owner) {
    this.generation = generation;
    this.hash = hash;
    this.owner = owner;
  }

  int generation() {
    return generation;
  }

  String hash() {
    return hash;
  }

  boolean isOf(Object someone) {
    return owner == someone;
  }

  void settle(ClaimResult found) {
    result.complete(found);
  }

  /** Its owner will find none; whoever waits may try alone. */
  void fail(Throwable reason) {
    result.completeExceptionally(reason);
  }

  boolean isSettled() {
    return result.isDone();
  }

  /** Its vector, if it is settled with one. */
  Optional<float[]> vector() {
    return result.isDone()
            && !result.isCompletedExceptionally()
            && result.join() instanceof ClaimResult.Found found
        ? Optional.of(found.vector())
        : Optional.empty();
  }

  boolean hasFailed() {
    return result.isCompletedExceptionally();
  }

  /**
   * Waits for the result.
   *
   * @throws ExecutionException when its owner failed
   */
  ClaimResult await() throws InterruptedException, ExecutionException {
    try {
      return result.get();
    } catch (CancellationException e) {
      // A future passes it on as it is, unlike any other reason.
      throw new ExecutionException(e);
    }
  }
}
