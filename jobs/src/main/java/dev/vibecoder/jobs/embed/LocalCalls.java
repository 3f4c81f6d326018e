package dev.vibecoder.jobs.embed;

import dev.vibecoder.jobs.step.Workers;
import dev.vibecoder.search.embed.Embedder;
import dev.vibecoder.search.embed.EmbeddingFailure;
import dev.vibecoder.search.embed.Embeddings;
import java.util.List;

/** One text after the other on the workers' threads, by a model that costs nothing. */
final class LocalCalls implements ModelCalls {

  private final Embedder embedder;
  private final Workers workers;

  LocalCalls(Embedder embedder, Workers workers) {
    this.embedder = embedder;
    this.workers = workers;
  }

  @Override
  public void submit(Claim claim, String text) {
    // The claim tells what came of it.
    var unused =
        workers.submit(
            () -> {
              if (!claim.isSettled()) {
                embed(claim, text);
              }
              return claim;
            });
  }

  private void embed(Claim claim, String text) {
    long begin = System.nanoTime();
    try {
      Embeddings made = embedder.embed(List.of(text));
      claim.settle(
          made.complete()
              ? new ClaimResult.Found(
                  made.vector(0), null, Math.toIntExact(made.tokens()), System.nanoTime() - begin)
              : new ClaimResult.None("REFUSED_BY_MODEL", made.refusals().getOrDefault(0, "")));
    } catch (EmbeddingFailure e) {
      claim.fail(e); // it is about the model, and so about every file
    } catch (RuntimeException | StackOverflowError e) {
      claim.settle(new ClaimResult.None("NOT_EMBEDDED", e.toString()));
    } catch (Error e) {
      claim.fail(e);
      throw e;
    }
  }

  @Override
  public void flush() {}

  /** What waits finds its claim settled: the run gives its claims up. */
  @Override
  public void close() {}
}
