package dev.vibecoder.review.function;

import dev.vibecoder.domain.code.FunctionMetrics;
import dev.vibecoder.domain.review.AddedLine;
import dev.vibecoder.domain.review.ChangedFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells which functions a file's added lines are in. */
final class ChangedFunctions {

  private ChangedFunctions() {}

  /** Each with the first of its added lines; a line belongs to the innermost function. */
  static Map<FunctionMetrics, Integer> of(ChangedFile file, List<FunctionMetrics> functions) {
    Map<FunctionMetrics, Integer> changed = new LinkedHashMap<>();
    Deque<FunctionMetrics> open = new ArrayDeque<>();
    int next = 0;
    for (AddedLine line : file.addedLines()) {
      while (next < functions.size() && functions.get(next).startLine() <= line.number()) {
        open.addFirst(functions.get(next++));
      }
      while (!open.isEmpty() && open.getFirst().endLine() < line.number()) {
        open.removeFirst();
      }
      if (!open.isEmpty() && !line.text().isBlank()) {
        changed.putIfAbsent(open.getFirst(), line.number());
      }
    }
    return changed;
  }
}
