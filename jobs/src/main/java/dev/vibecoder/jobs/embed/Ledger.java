package dev.vibecoder.jobs.embed;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.jobs.step.SpendingLimits;
import dev.vibecoder.search.embed.Embedder;
import dev.vibecoder.search.embed.EmbeddingFailure;
import dev.vibecoder.search.embed.Embeddings;
import dev.vibecoder.store.KeptVectorTable;
import dev.vibecoder.store.MadeVector;
import dev.vibecoder.store.ModelCallTable;
import dev.vibecoder.store.NewModelCall;
import dev.vibecoder.store.ProjectIndex;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes each paid call down before it is sent, and stores what it gave, ends it and adds it to the
 * bill in one transaction: whatever fails later, nothing that was paid for is lost.
 */
final class Ledger {

  private final Project project;
  private final ProjectIndex index;
  private final ModelCallTable calls;
  private final KeptVectorTable kept;
  private final EmbeddingExecution execution;
  private final SpendingLimits limits;
  private final TransactionOperations transactions;

  Ledger(
      Project project,
      ProjectIndex index,
      ModelCallTable calls,
      KeptVectorTable kept,
      EmbeddingExecution execution,
      SpendingLimits limits,
      TransactionOperations transactions) {
    this.project = project;
    this.index = index;
    this.calls = calls;
    this.kept = kept;
    this.execution = execution;
    this.limits = limits;
    this.transactions = transactions;
  }

  /** Has the model read the texts, and settles their claims when the answer is committed. */
  void call(Embedder embedder, List<ClaimedText> texts) {
    UUID call = begin(embedder, texts);
    long begin = System.nanoTime();
    Embeddings made;
    try {
      made = embedder.embed(texts.stream().map(ClaimedText::text).toList());
    } catch (EmbeddingFailure e) {
      Embeddings partial = e.partial();
      end(call, texts, partial, System.nanoTime() - begin, String.valueOf(e.getMessage()));
      throw e;
    } catch (RuntimeException | Error e) {
      end(call, texts, null, System.nanoTime() - begin, e.toString());
      throw e;
    }
    end(call, texts, made, System.nanoTime() - begin, null);
  }

  private UUID begin(Embedder embedder, List<ClaimedText> texts) {
    limits.admit(project, EmbeddingExecution.AGENT);
    var model = embedder.model();
    long tokens = texts.stream().mapToLong(ClaimedText::tokens).sum();
    UUID bill = bill();
    return committed(
        () ->
            calls.begin(
                new NewModelCall(
                    project.userId(),
                    project.id(),
                    bill,
                    model.provider(),
                    model.name(),
                    texts.size(),
                    tokens)));
  }

  /** Committed before any thread refers to it. */
  private UUID bill() {
    synchronized (execution) {
      return committed(execution::begun);
    }
  }

  private void end(
      UUID call,
      List<ClaimedText> texts,
      @Nullable Embeddings made,
      long nanos,
      @Nullable String error) {
    Map<Integer, MadeVector> vectors = made == null ? Map.of() : Shares.of(made, texts);
    long tokens = made == null ? 0 : made.tokens();
    BigDecimal cost = execution.costOf(tokens, made == null ? null : made.reportedCost());
    committed(
        () -> {
          keep(texts, vectors);
          if (error == null) {
            calls.complete(call, tokens, cost);
          } else {
            calls.fail(call, tokens, cost, error);
          }
          execution.add(tokens, cost, nanos);
          return call;
        });
    settle(texts, vectors, made, nanos);
  }

  private void keep(List<ClaimedText> texts, Map<Integer, MadeVector> vectors) {
    Map<String, MadeVector> byHash = new HashMap<>();
    vectors.forEach((position, vector) -> byHash.put(texts.get(position).claim().hash(), vector));
    if (!byHash.isEmpty()) {
      kept.keep(index, byHash);
    }
  }

  private static void settle(
      List<ClaimedText> texts,
      Map<Integer, MadeVector> vectors,
      @Nullable Embeddings made,
      long nanos) {
    vectors.forEach(
        (position, vector) ->
            texts
                .get(position)
                .claim()
                .settle(
                    new ClaimResult.Found(
                        vector.vector(), null, vector.tokens(), nanos / texts.size())));
    if (made != null) {
      made.refusals()
          .forEach(
              (position, reason) ->
                  texts
                      .get(position)
                      .claim()
                      .settle(new ClaimResult.None("REFUSED_BY_MODEL", reason)));
    }
  }

  private UUID committed(Supplier<UUID> work) {
    return Objects.requireNonNull(transactions.execute(status -> work.get()));
  }
}
