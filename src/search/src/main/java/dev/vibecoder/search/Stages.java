package dev.vibecoder.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Notes what each part of a search did and how long it took. */
final class Stages {

  private static final double NANOS_PER_MILLI = 1_000_000;

  private final List<SearchPlan.Stage> stages = new ArrayList<>();

  /** Does a part of the work, and tells of it by its result. */
  <T> T run(String name, Supplier<T> work, Function<T, String> how, Function<T, Integer> found) {
    long begin = System.nanoTime();
    T result = work.get();
    double millis = (System.nanoTime() - begin) / NANOS_PER_MILLI;
    stages.add(new SearchPlan.Stage(name, how.apply(result), found.apply(result), millis));
    return result;
  }

  List<SearchPlan.Stage> all() {
    return stages;
  }
}
