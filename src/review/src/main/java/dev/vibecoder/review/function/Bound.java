package dev.vibecoder.review.function;

import dev.vibecoder.domain.code.FunctionMetrics;

/**
 * When a function is too much.
 *
 * @param most what it may have
 * @param growth least by which one that was there before must have grown to be worth a word
 */
public record Bound(Measure measure, int most, int growth) {

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
    return exceededBy(function.after())
        && (before == null || measure.of(function.after()) - measure.of(before) >= growth);
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
