package dev.vibecoder.review.function;

import dev.vibecoder.domain.code.FunctionMetrics;
import java.util.function.ToIntFunction;

/** What functions are measured by. */
public enum Measure {
  COGNITIVE("cognitive complexity %d", FunctionMetrics::cognitive),
  CYCLOMATIC("cyclomatic complexity %d", FunctionMetrics::cyclomatic),
  LINES("%d lines of code", FunctionMetrics::lines),
  NESTING("branches and loops nested %d deep", FunctionMetrics::nesting),
  PARAMETERS("%d parameters", FunctionMetrics::parameters);

  private final String words;
  private final ToIntFunction<FunctionMetrics> measure;

  Measure(String words, ToIntFunction<FunctionMetrics> measure) {
    this.words = words;
    this.measure = measure;
  }

  /** By this measure. */
  public int of(FunctionMetrics function) {
    return measure.applyAsInt(function);
  }

  /** A value of this measure, in words. */
  String worded(int value) {
    return words.formatted(value);
  }
}
