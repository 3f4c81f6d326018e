package dev.vibecoder.jobs.embed;

import dev.vibecoder.search.embed.CallLimits;
import dev.vibecoder.search.embed.Embedder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Batches that an endpoint is paid for, several at a time, each through the ledger. Used by one
 * thread.
 */
final class PaidCalls implements ModelCalls {

  private final Embedder embedder;
  private final CallLimits limits;
  private final Ledger ledger;
  private final CallThreads threads;
  private final List<Future<?>> sent = new ArrayList<>();
  private List<ClaimedText> batch = new ArrayList<>();
  private long batchTokens;
  private volatile boolean closed;
  private volatile @Nullable Throwable failure;

  PaidCalls(Embedder embedder, Ledger ledger, CallThreads threads) {
    this.embedder = embedder;
    this.limits = embedder.limits();
    this.ledger = ledger;
    this.threads = threads;
  }

  @Override
  public void submit(Claim claim, String text) {
    int tokens = embedder.countTokens(text);
    if (batch.size() == limits.texts()
        || (!batch.isEmpty() && batchTokens + tokens > limits.tokens())) {
      flush();
    }
    batch.add(new ClaimedText(claim, text, tokens));
    batchTokens += tokens;
  }

  @Override
  public void flush() {
    sent.removeIf(Future::isDone);
    if (!batch.isEmpty()) {
      List<ClaimedText> full = batch;
      sent.add(threads.submit(() -> send(full)));
      batch = new ArrayList<>();
      batchTokens = 0;
    }
  }

  private void send(List<ClaimedText> texts) {
    // What one call met the next ones would meet too, and pay for.
    Throwable reason = closed ? new CancellationException("the run has ended") : failure;
    if (reason == null) {
      try {
        ledger.call(embedder, texts);
        return;
      } catch (RuntimeException | Error e) {
        failure = e;
        reason = e;
      }
    }
    for (ClaimedText text : texts) {
      text.claim().fail(reason);
    }
  }

  @Override
  public void close() {
    closed = true;
    batch.clear();
    sent.forEach(PaidCalls::await);
    sent.clear();
  }

  /** An answer that is paid for is stored, whatever became of the run. */
  private static void await(Future<?> call) {
    boolean interrupted = false;
    while (!call.isDone()) {
      try {
        call.get();
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException | CancellationException e) {
        break;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
