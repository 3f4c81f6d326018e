package dev.vibecoder.search;

import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/** Notes what each part of a search did and how long it took; parts may go on side by side. */
final class Stages {

  private static final double NANOS_PER_MILLI = 1_000_000;

  /** As people would tell it; which of two parts that go on side by side ends first is chance. */
  private static final List<String> ORDER =
      List.of(
          "question",
          "words",
          "nearest chunks",
          "names",
          "words of others",
          "similarity of others",
          "rereading",
          "passages");

  private final Queue<SearchPlan.Stage> stages = new ConcurrentLinkedQueue<>();

  /** Does a part of the work, and tells of it by its result. */
  <T> T run(String name, Supplier<T> work, Function<T, String> how, Function<T, Integer> found) {
    long begin = System.nanoTime();
    T result = work.get();
    double millis = (System.nanoTime() - begin) / NANOS_PER_MILLI;
    stages.add(new SearchPlan.Stage(name, how.apply(result), found.apply(result), millis));
    return result;
  }

  /** What was done, in the same order for the same parts. */
  List<SearchPlan.Stage> all() {
    return stages.stream()
        .sorted(Comparator.comparingInt(stage -> ORDER.indexOf(stage.name())))
        .toList();
  }
}
