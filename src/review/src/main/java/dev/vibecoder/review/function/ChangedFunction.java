package dev.vibecoder.review.function;

import dev.vibecoder.domain.code.FunctionMetrics;
import org.jspecify.annotations.Nullable;

/**
 * A function that a change added lines to.
 *
 * @param before null when it is new
 * @param line the first of those lines
 */
public record ChangedFunction(FunctionMetrics after, @Nullable FunctionMetrics before, int line) {

  /** The same, wherever it stands: equal for copies of a function. */
  public ChangedFunction anywhere() {
    return new ChangedFunction(after.anywhere(), before == null ? null : before.anywhere(), 0);
  }
}
