package dev.vibecoder.store.report;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a task cost with all below it, or what several lines cost together.
 *
 * @param kind what the line is about
 * @param id the task, for a line about one
 * @param parentId task that it is a part of
 * @param depth tasks above it in this list
 * @param tasks tasks with executions in it: itself, if it has any, and those below
 * @param cost USD where known, of it and all below; null when it is known of none
 * @param ownCost USD of the task itself
 */
public record TaskRow(
    Kind kind,
    @Nullable UUID id,
    @Nullable UUID parentId,
    int depth,
    @Nullable String title,
    @Nullable String project,
    @Nullable String status,
    long tasks,
    long executions,
    long failures,
    BigDecimal tokens,
    BigDecimal unpricedTokens,
    @Nullable BigDecimal cost,
    @Nullable BigDecimal recorded,
    @Nullable BigDecimal computed,
    @Nullable BigDecimal ownCost,
    BigDecimal durationMs) {

  /** What a line is about. */
  public enum Kind {
    /** One task. */
    TASK,
    /** All roots that are not listed, with what is below them. */
    OTHERS,
    /** Executions of no task. */
    NONE,
    TOTAL
  }

  TaskRow at(int level) {
    return new TaskRow(
        kind,
        id,
        parentId,
        level,
        title,
        project,
        status,
        tasks,
        executions,
        failures,
        tokens,
        unpricedTokens,
        cost,
        recorded,
        computed,
        ownCost,
        durationMs);
  }
}
