package dev.vibecoder.jobs.embed;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.work.AgentType;
import dev.vibecoder.domain.work.CostSource;
import dev.vibecoder.domain.work.ExecutionStatus;
import dev.vibecoder.domain.work.TokenUsage;
import dev.vibecoder.search.embed.EmbeddingModel;
import dev.vibecoder.store.AgentTable;
import dev.vibecoder.store.ExecutionTable;
import dev.vibecoder.store.ModelCallTable;
import dev.vibecoder.store.ModelPriceTable;
import dev.vibecoder.store.NewExecution;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The model's use by one step, as an execution of the built-in agent {@code embedder}. Its row is
 * made with the first use, so a night without anything new leaves none, and it grows in the
 * transactions that store the vectors: what was paid and what is there never differ. Safe for use
 * by many threads.
 */
final class EmbeddingExecution {

  static final String AGENT = "embedder";
  private static final String SOURCE = "vibe-embed";
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Project project;
  private final EmbeddingModel model;
  private final String identity;
  private final AgentTable agents;
  private final ExecutionTable executions;
  private final ModelPriceTable prices;
  private @Nullable UUID id;
  private @Nullable BigDecimal pricePerToken;

  /**
   * @param identity tells it from all other executions, and is the same when it is taken up again
   */
  EmbeddingExecution(
      Project project,
      EmbeddingModel model,
      String identity,
      AgentTable agents,
      ExecutionTable executions,
      ModelPriceTable prices) {
    this.project = project;
    this.model = model;
    this.identity = identity;
    this.agents = agents;
    this.executions = executions;
    this.prices = prices;
  }

  /**
   * Ends what a dead process left running; the stage's lock says that no other can run it.
   *
   * @return how many of its calls had no answer stored
   */
  static int closeOrphans(Project project, ExecutionTable executions, ModelCallTable calls) {
    executions.closeOrphans(project.id(), SOURCE);
    return calls.closeOrphans(project.id(), SOURCE);
  }

  /** Adds to it, in the transaction of what was made. */
  void add(long tokens, @Nullable BigDecimal cost, long nanos) {
    executions.addUsage(begun(), TokenUsage.ofInput(tokens), cost, nanos / NANOS_PER_MILLI);
  }

  /**
   * USD of so many tokens; null when no price is known.
   *
   * @param reported what the provider says, null when it does not
   */
  synchronized @Nullable BigDecimal costOf(long tokens, @Nullable BigDecimal reported) {
    begun();
    if (reported != null) {
      return reported;
    }
    return pricePerToken == null ? null : pricePerToken.multiply(BigDecimal.valueOf(tokens));
  }

  /** The number of its row, which is made if need be. */
  synchronized UUID begun() {
    UUID known = id;
    if (known == null) {
      known = start();
      id = known;
    }
    return known;
  }

  private UUID start() {
    pricePerToken =
        model.local() ? BigDecimal.ZERO : prices.inputPrice(model.provider(), model.name());
    UUID agent =
        agents.builtIn(
            project.userId(),
            AGENT,
            AgentType.GENERAL,
            "turns code into vectors",
            model.provider(),
            model.name());
    return executions.start(
        new NewExecution(
            project.userId(),
            project.id(),
            null,
            agent,
            model.provider(),
            model.name(),
            costSource(),
            SOURCE,
            identity));
  }

  private CostSource costSource() {
    if (model.local()) {
      return CostSource.FREE;
    }
    return pricePerToken == null ? CostSource.UNKNOWN : CostSource.PRICED;
  }

  /** Begins anew after a chunk that rolled back, which took a row made in it along. */
  synchronized void forget() {
    if (model.local()) {
      id = null;
    }
  }

  synchronized void finish(boolean completed, @Nullable String error) {
    if (id != null) {
      executions.finish(id, completed ? ExecutionStatus.COMPLETED : ExecutionStatus.FAILED, error);
    }
  }
}
