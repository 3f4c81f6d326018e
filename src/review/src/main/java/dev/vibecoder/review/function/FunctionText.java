package dev.vibecoder.review.function;

import dev.vibecoder.domain.code.FunctionMetrics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A function with what its lines say, to be compared with others. */
record FunctionText(FunctionMetrics function, Map<String, Integer> lines, int size) {

  /** Shorter lines, such as a bracket, say nothing. */
  private static final int SHORTEST = 4;

  static FunctionText of(FunctionMetrics function, List<String> file) {
    var lines = new HashMap<String, Integer>();
    int size = 0;
    int last = Math.min(function.endLine(), file.size());
    for (String line : file.subList(Math.min(function.startLine() - 1, last), last)) {
      String said = line.strip();
      if (said.length() >= SHORTEST) {
        lines.merge(said, 1, Integer::sum);
        size++;
      }
    }
    return new FunctionText(function, lines, size);
  }

  /** How much of both is the same, 0 to 1. */
  double similarity(FunctionText other) {
    int same = 0;
    for (Map.Entry<String, Integer> line : lines.entrySet()) {
      same += Math.min(line.getValue(), other.lines.getOrDefault(line.getKey(), 0));
    }
    return size + other.size == 0 ? 0 : 2.0 * same / (size + other.size);
  }
}
