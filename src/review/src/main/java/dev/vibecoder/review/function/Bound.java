package dev.vibecoder.review.function;

import dev.vibecoder.domain.code.FunctionMetrics;

/**
 * When a function is too much.
 *
 * @param most what it may have
 * @param growth least by which one that was there before must have grown to be worth a word
 * @param percent least by which one that was beyond the bound before must have grown, in percent of
 *     what it was
 */
public record Bound(Measure measure, int most, int growth, int percent) {

  public Bound {
    if (growth < 1) {
      throw new IllegalArgumentException("A function that did not grow did not get worse");
    }
  }

  /** Is it beyond the bound? */
  public boolean exceededBy(FunctionMetrics function) {
    return measure.of(function) > most;
  }

  /** Is it beyond the bound, and did this change make it worse? */
  public boolean brokenBy(ChangedFunction function) {
    var before = function.before();
    return exceededBy(function.after()) && (before == null || hasGrown(before, function.after()));
  }

  private boolean hasGrown(FunctionMetrics before, FunctionMetrics after) {
    long grown = measure.of(after) - (long) measure.of(before);
    return grown >= growth
        && (!exceededBy(before) || grown * 100 >= (long) percent * measure.of(before));
  }

  /** What is to be said of a function that breaks it. */
  public String evidence(ChangedFunction function) {
    String now = measure.worded(measure.of(function.after()));
    var before = function.before();
    return "%s: %s, %s; the bound is %d"
        .formatted(
            function.after().path(),
            now,
            before == null ? "and it is new" : "was " + measure.of(before),
            most);
  }
}
