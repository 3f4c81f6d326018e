package dev.vibecoder.store.report;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a commit cost, or what several lines cost together. What is about the commit itself is null
 * for lines that are not about one.
 *
 * @param kind what the line is about
 * @param id the commit
 * @param day on which it was committed, in the time zone of the rollup
 * @param author as the mailmap has it
 * @param subject first line of its message
 * @param verdict of its newest review by rules; null without one
 * @param quality of that review, 0 to 1
 * @param commits how many commits are in the line
 * @param ownCost USD of the executions about the commits; null when it is known of none
 * @param taskCost USD of their shares of their tasks; null when it is known of none
 * @param cost both together, and in the total also what reaches no commit
 */
public record CommitCostRow(
    Kind kind,
    @Nullable UUID id,
    @Nullable String sha,
    @Nullable String day,
    @Nullable String project,
    @Nullable String author,
    @Nullable String subject,
    @Nullable String verdict,
    @Nullable Double quality,
    long commits,
    @Nullable BigDecimal ownCost,
    @Nullable BigDecimal taskCost,
    @Nullable BigDecimal cost,
    BigDecimal tokens,
    BigDecimal unpricedTokens,
    @Nullable BigDecimal recorded,
    @Nullable BigDecimal computed) {

  /** What a line is about, in the order of the lines. */
  public enum Kind {
    /** One commit. */
    COMMIT,
    /** All commits that are not listed. */
    OTHERS,
    /** Executions that reach no commit. */
    UNATTRIBUTED,
    TOTAL
  }
}
