package dev.vibecoder.jobs.review;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.work.AgentType;
import dev.vibecoder.domain.work.CostSource;
import dev.vibecoder.domain.work.ExecutionStatus;
import dev.vibecoder.domain.work.ModelPrice;
import dev.vibecoder.endpoint.EndpointSettings;
import dev.vibecoder.review.model.Usage;
import dev.vibecoder.store.CommitKey;
import dev.vibecoder.store.NewExecution;
import dev.vibecoder.store.ReviewScope;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a model's review of one commit takes, as an execution of the built-in agent {@code
 * model-reviewer}. It is the same one when the review is taken up again.
 */
final class ReviewBill {

  static final String SOURCE = "vibe-model-review";

  static final String AGENT = "model-reviewer";
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Project project;
  private final CommitKey commit;
  private final ReviewScope scope;
  private final EndpointSettings endpoint;
  private final ModelTables tables;
  private final @Nullable ModelPrice price;
  private @Nullable UUID id;
  private long tokens;

  ReviewBill(
      Project project,
      CommitKey commit,
      ReviewScope scope,
      EndpointSettings endpoint,
      ModelTables tables) {
    this.project = project;
    this.commit = commit;
    this.scope = scope;
    this.endpoint = endpoint;
    this.tables = tables;
    this.price = tables.prices().price(endpoint.provider(), endpoint.model()).orElse(null);
  }

  String provider() {
    return endpoint.provider();
  }

  String model() {
    return endpoint.model();
  }

  @Nullable ModelPrice price() {
    return price;
  }

  /** Its row, which is made or taken up again; its number is to be kept when that is committed. */
  UUID start() {
    UUID agent =
        tables
            .agents()
            .builtIn(
                project.userId(),
                AGENT,
                AgentType.REVIEWER,
                "reviews commits beside the rules",
                endpoint.provider(),
                endpoint.model());
    return tables
        .executions()
        .start(
            new NewExecution(
                project.userId(),
                project.id(),
                commit.id(),
                agent,
                endpoint.provider(),
                endpoint.model(),
                price == null ? CostSource.UNKNOWN : CostSource.PRICED,
                SOURCE,
                commit.id() + " " + scope.reviewer() + " " + scope.ruleSet()));
  }

  void committed(UUID started) {
    id = started;
  }

  /** USD of this use; null when it is not known. */
  @Nullable BigDecimal costOf(Usage usage) {
    BigDecimal reported = usage.reportedCost();
    if (reported != null) {
      return reported;
    }
    return price == null ? null : price.costOf(usage.tokens());
  }

  /** Adds to it, in the transaction that ends the call. */
  void add(Usage usage, long nanos) {
    tokens += usage.tokens().total();
    UUID row = id;
    if (row != null) {
      tables.executions().addUsage(row, usage.tokens(), costOf(usage), nanos / NANOS_PER_MILLI);
    }
  }

  /** Of all calls so far. */
  long tokens() {
    return tokens;
  }

  /** Ends it well. */
  void complete() {
    tables.executions().finish(start(), ExecutionStatus.COMPLETED, null);
  }

  /** Ends it without a review, if it was begun. */
  void fail(String reason) {
    UUID row = id;
    if (row != null) {
      tables.executions().finish(row, ExecutionStatus.FAILED, reason);
    }
  }
}
