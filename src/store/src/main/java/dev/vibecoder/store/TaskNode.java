package dev.vibecoder.store;

import dev.vibecoder.domain.work.Task;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A task in its tree, with what its own executions took.
 *
 * @param depth 0 for the task that was asked for
 * @param cost USD; null when no execution has a known one
 * @param unpricedTokens tokens of executions without a known cost
 */
public record TaskNode(
    int depth,
    Task task,
    long executions,
    long tokens,
    @Nullable BigDecimal cost,
    long unpricedTokens) {}
