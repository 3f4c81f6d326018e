package dev.vibecoder.review.function;

import dev.vibecoder.domain.code.FunctionMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A file's functions and its text, by which functions are known again. */
final class MeasuredText {

  static final MeasuredText NONE = new MeasuredText(List.of(), "");

  /** How much must be the same for a function to be another one that has a new name. */
  private static final double ALIKE = 0.5;

  /** Characters of a line of code, on average; more were not written by hand. */
  private static final int WIDE = 150;

  private final List<FunctionMetrics> functions;
  private final String text;
  private @Nullable List<FunctionText> texts;

  MeasuredText(List<FunctionMetrics> functions, String text) {
    this.functions = functions;
    this.text = text;
  }

  List<FunctionMetrics> functions() {
    return functions;
  }

  /** Is its text too dense to have been written by hand? */
  boolean isPacked(FunctionMetrics function) {
    FunctionText written = text(function);
    int characters =
        written.lines().entrySet().stream()
            .mapToInt(line -> line.getKey().length() * line.getValue())
            .sum();
    return characters > WIDE * Math.max(1, written.size());
  }

  FunctionText text(FunctionMetrics function) {
    return texts().get(functions.indexOf(function));
  }

  /** The one of that name, the most alike of them if there are several; null without any. */
  @Nullable FunctionMetrics named(FunctionText function) {
    return mostAlike(
        function,
        texts().stream()
            .filter(each -> each.function().path().equals(function.function().path()))
            .toList(),
        0);
  }

  /** One of those that are not in the file any more and much like this one, or null. */
  @Nullable FunctionMetrics gone(FunctionText function, MeasuredText after) {
    Set<String> there =
        after.functions.stream().map(FunctionMetrics::path).collect(Collectors.toSet());
    return mostAlike(
        function,
        texts().stream().filter(each -> !there.contains(each.function().path())).toList(),
        ALIKE);
  }

  private static @Nullable FunctionMetrics mostAlike(
      FunctionText function, List<FunctionText> among, double least) {
    FunctionMetrics most = null;
    double best = least;
    for (FunctionText each : among) {
      double alike = each.similarity(function);
      if (most == null ? alike >= best : alike > best) {
        most = each.function();
        best = alike;
      }
    }
    return most;
  }

  private List<FunctionText> texts() {
    List<FunctionText> made = texts;
    if (made == null) {
      List<String> lines = List.of(text.split("\n", -1));
      made = new ArrayList<>();
      for (FunctionMetrics each : functions) {
        made.add(FunctionText.of(each, lines));
      }
      texts = made;
    }
    return made;
  }
}
